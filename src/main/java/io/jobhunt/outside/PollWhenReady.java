package io.jobhunt.outside;

import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.PollingConsumerPollStrategy;
import org.springframework.stereotype.Component;

/** Polls no queue while something is missing that is needed to work its messages off. */
@Component("pollWhenReady")
class PollWhenReady implements PollingConsumerPollStrategy {

    private final Needs needs;

    PollWhenReady(Needs needs) {
        this.needs = needs;
    }

    @Override
    public boolean begin(Consumer consumer, Endpoint endpoint) {
        return needs.areAllThere();
    }

    @Override
    public void commit(Consumer consumer, Endpoint endpoint, int polledMessages) {
        // nothing to be undone
    }

    @Override
    public boolean rollback(Consumer consumer, Endpoint endpoint, int retryCounter, Exception cause) {
        return false;
    }
}
