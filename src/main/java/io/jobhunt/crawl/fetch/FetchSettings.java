package io.jobhunt.crawl.fetch;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How one page is fetched.
 *
 * @param pageDeadline  for a page, from connecting to its last byte
 * @param maxPageSize   after decompression
 * @param busyPause     how long a busy host is left alone when it does not say
 * @param maxRetryAfter the longest pause a site may ask for; a longer one is cut to this
 * @param robots        what is particular to robots.txt
 */
@ConfigurationProperties("jobhunt.crawl")
public record FetchSettings(
        @DefaultValue("15s") Duration pageDeadline,
        @DefaultValue("5MB") DataSize maxPageSize,
        @DefaultValue("30s") Duration busyPause,
        @DefaultValue("10m") Duration maxRetryAfter,
        @DefaultValue RobotsSettings robots) {

    /**
     * @param agent    the name we obey rules for
     * @param deadline for one robots.txt
     * @param ttl      how long an answer holds
     * @param retry    how long a host is left alone whose robots.txt cannot be had
     * @param maxHosts remembered at a time
     * @param maxDelay the longest {@code Crawl-delay} that is obeyed; a longer one is cut to this
     */
    public record RobotsSettings(
            @DefaultValue("jobhunttracker") String agent,
            @DefaultValue("10s") Duration deadline,
            @DefaultValue("12h") Duration ttl,
            @DefaultValue("1m") Duration retry,
            @DefaultValue("2000") int maxHosts,
            @DefaultValue("5s") Duration maxDelay) {}
}
