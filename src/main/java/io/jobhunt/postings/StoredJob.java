package io.jobhunt.postings;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A job with everything known of it.
 *
 * @param description as HTML; not shown as it is, see who shows it
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record StoredJob(
        UUID id,
        UUID runId,
        String company,
        String externalId,
        String url,
        String status,
        String outcome,
        String expiredReason,
        String errorMessage,
        String title,
        String companyTitle,
        String location,
        JsonNode locations,
        String workplace,
        List<String> remoteRegions,
        List<String> employmentTypes,
        Pay salary,
        Instant postedAt,
        Instant validThrough,
        String department,
        String applyUrl,
        @JsonIgnore String description,
        String descriptionText,
        String language,
        JsonNode provenance,
        Decision decision,
        Integer extractorVersion,
        Instant firstSeenAt,
        Instant lastSeenAt,
        Instant extractedAt,
        Instant expiredAt,
        Instant updatedAt) {

    public record Pay(BigDecimal min, BigDecimal max, String currency, String period) {}

    /** The crawl's last decision about the page: the rule that spoke, and how far the texts were apart. */
    public record Decision(String reason, Integer distance, Instant lastSeenAt) {}
}
