package io.jobhunt.listing.requests;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How career sites are asked for their listings.
 *
 * @param attempts      how often one request is sent at most
 * @param firstBackoff  pause before the second attempt, on average; it doubles with each further one
 * @param retryAfterCap the longest pause; a longer {@code Retry-After} is not waited for: the listing fails and says so
 * @param deadline      of one request, from connecting to the last byte
 * @param maxJson       bytes of an answer that is held in memory
 * @param maxFeed       bytes of an answer that is read as a stream
 */
@Validated
@ConfigurationProperties("jobhunt.listing.requests")
public record RequestSettings(
        @DefaultValue("4") @Positive int attempts,
        @DefaultValue("500ms") Duration firstBackoff,
        @DefaultValue("60s") Duration retryAfterCap,
        @DefaultValue("30s") Duration deadline,
        @DefaultValue("16MB") DataSize maxJson,
        @DefaultValue("128MB") DataSize maxFeed) {

    public static RequestSettings defaults() {
        return new RequestSettings(
                4,
                Duration.ofMillis(500),
                Duration.ofSeconds(60),
                Duration.ofSeconds(30),
                DataSize.ofMegabytes(16),
                DataSize.ofMegabytes(128));
    }
}
