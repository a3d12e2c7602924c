package io.jobhunt.crawl;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param fetchers pages under way at a time, in this process
 * @param maxAge   after which a page is read again even if it seems unchanged
 */
@ConfigurationProperties("jobhunt.crawl")
record CrawlSettings(int fetchers, @DefaultValue("30d") Duration maxAge) {}
