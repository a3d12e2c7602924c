package io.jobhunt.crawl;

import io.jobhunt.queues.MessageBatches;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param fetchers pages of hosts without a limit that are under way at a time, in this process
 * @param turns    pages of hosts with a limit that wait for their turn or are under way at a time, in this process
 * @param readers  threads that compare pages
 * @param maxAge   after which a page is read again even if it seems unchanged
 */
@ConfigurationProperties("jobhunt.crawl")
record CrawlSettings(int fetchers, int turns, int readers, @DefaultValue("30d") Duration maxAge) {

    CrawlSettings {
        if (turns < MessageBatches.MOST) {
            throw new IllegalArgumentException("jobhunt.crawl.turns must be at least " + MessageBatches.MOST
                    + ", as many as are taken from the queue at a time");
        }
    }
}
