package io.jobhunt.reading;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A posting's fields. What was not stated is null, or empty for lists; nothing is guessed.
 *
 * @param title           plain text, never blank
 * @param company         plain text
 * @param places          as far as stated
 * @param workplace       onsite, hybrid or remote
 * @param remoteRegions   where remote applicants may live; only for remote and hybrid work
 * @param employmentTypes in the words of schema.org ({@code FULL_TIME} …)
 * @param salary          stated pay
 * @param postedAt        first published
 * @param validThrough    closing date
 * @param department      plain text
 * @param applyUrl        absolute
 * @param descriptionHtml sanitised, never blank
 * @param descriptionText the same as text with paragraphs and lists kept
 * @param language        BCP 47 primary tag, lower case
 * @param provenance      by field name in snake case, for every field that has a value
 */
public record Posting(
        String title,
        @Nullable String company,
        List<Place> places,
        @Nullable Workplace workplace,
        List<String> remoteRegions,
        List<String> employmentTypes,
        @Nullable Salary salary,
        @Nullable Instant postedAt,
        @Nullable Instant validThrough,
        @Nullable String department,
        @Nullable URI applyUrl,
        String descriptionHtml,
        String descriptionText,
        @Nullable String language,
        Map<String, Provenance> provenance)
        implements Extracted {

    public Posting {
        places = List.copyOf(places);
        remoteRegions = List.copyOf(remoteRegions);
        employmentTypes = List.copyOf(employmentTypes);
        provenance = Map.copyOf(provenance);
    }
}
