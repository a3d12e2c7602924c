package io.jobhunt.outside;

import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/** Not ready while something is not there. It tells what was seen last, and so never waits. */
@Component("outsideHealthIndicator")
class NeedsHealth extends AbstractHealthIndicator {

    private final Needs needs;

    NeedsHealth(Needs needs) {
        this.needs = needs;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up();
        for (Need need : needs.all()) {
            String problem = need.problem();
            if (problem != null) {
                health.outOfService().withDetail(need.name(), problem);
            }
        }
    }
}
