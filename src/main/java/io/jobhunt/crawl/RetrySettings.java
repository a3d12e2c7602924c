package io.jobhunt.crawl;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a page is tried again after a failure that may pass.
 *
 * @param attempts in one run, the first included
 * @param first    the delay after the first attempt, on average
 * @param factor   by which each delay is longer than the one before
 * @param most     the longest delay; SQS allows 15 minutes
 */
@ConfigurationProperties("jobhunt.crawl.retry")
public record RetrySettings(
        @DefaultValue("4") int attempts,
        @DefaultValue("2s") Duration first,
        @DefaultValue("3") double factor,
        @DefaultValue("10m") Duration most) {

    public RetrySettings {
        if (attempts < 1 || factor < 1 || first.isNegative() || most.compareTo(first) < 0) {
            throw new IllegalArgumentException("jobhunt.crawl.retry makes no sense: " + attempts + " attempts, first "
                    + first + ", factor " + factor + ", most " + most);
        }
    }
}
