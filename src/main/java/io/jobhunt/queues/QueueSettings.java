package io.jobhunt.queues;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The queues' names; each has a dead-letter queue of the same name with {@code -dlq} behind it.
 *
 * @param create            whether missing queues are made at start-up (embedded, LocalStack) or have to exist (AWS)
 * @param runVisibility     how long a run message stays hidden while it is worked on
 * @param workVisibility    the same for crawl and extract messages
 * @param maxReceives       deliveries before SQS itself moves a message to the dead-letter queue
 */
@ConfigurationProperties("jobhunt.queues")
public record QueueSettings(
        @DefaultValue("jh-run-queue") String run,
        @DefaultValue("jh-crawl-queue") String crawl,
        @DefaultValue("jh-extract-queue") String extract,
        @DefaultValue("false") boolean create,
        @DefaultValue("15m") Duration runVisibility,
        @DefaultValue("6m") Duration workVisibility,
        @DefaultValue("24h") Duration retention,
        @DefaultValue("5") int maxReceives) {}
