package io.jobhunt.queues;

import javax.management.MXBean;

/** One queue as JMX shows it, by the figures measured last. */
@MXBean
public interface QueueDepth {

    long getWaiting();

    /** Being worked on. */
    long getInFlight();

    /** Waiting for the time they were sent back for. */
    long getDelayed();
}
