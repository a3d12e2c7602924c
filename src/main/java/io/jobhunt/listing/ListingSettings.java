package io.jobhunt.listing;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How companies are listed.
 *
 * @param parallel        companies at a time of one run, and of one preview
 * @param places          the same of all runs of this process together, and of all previews
 * @param companyDeadline for everything that listing one company for a run takes, from its first request on
 * @param previewDeadline the same while somebody looks on: for a preview, and for finding a company that is added
 */
@Validated
@ConfigurationProperties("jobhunt.listing")
public record ListingSettings(
        @DefaultValue("16") @Positive int parallel,
        @DefaultValue("64") @Positive int places,
        @DefaultValue("2m") Duration companyDeadline,
        @DefaultValue("25s") Duration previewDeadline) {}
