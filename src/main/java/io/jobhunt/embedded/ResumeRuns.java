package io.jobhunt.embedded;

import org.apache.camel.ProducerTemplate;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Goes on with what an earlier process left: with everything in one process, whatever was being worked on when it ended
 * has no worker any more, and its messages would stay hidden for minutes.
 */
@Component
@Profile("embedded")
class ResumeRuns {

    private final ProducerTemplate routes;

    ResumeRuns(ProducerTemplate routes) {
        this.routes = routes;
    }

    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        routes.sendBody("direct:sweep-resume-runs", null);
    }
}
