package io.jobhunt.listing;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How companies are listed.
 *
 * @param parallel        companies at a time, in this process
 * @param companyDeadline for everything that listing one company takes, from its first request on
 */
@Validated
@ConfigurationProperties("jobhunt.listing")
public record ListingSettings(
        @DefaultValue("16") @Positive int parallel, @DefaultValue("2m") Duration companyDeadline) {}
