package io.jobhunt.postings;

import java.time.Instant;
import java.util.UUID;

/** A job as a line of a run's list shows it. */
public record JobSummary(
        UUID id,
        String company,
        String externalId,
        String title,
        String location,
        String url,
        String status,
        String outcome,
        String expiredReason,
        String errorMessage,
        String decision,
        Integer decisionDistance,
        Instant updatedAt) {}
