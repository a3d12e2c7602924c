package io.jobhunt.runs;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One ingestion of a user's enabled companies. */
public record IngestionRun(
        UUID id,
        UUID userId,
        RunStatus status,
        String errorMessage,
        int epoch,
        int retryCount,
        List<RunCompany> companies,
        Instant createdAt,
        Instant startedAt,
        Instant lastHeartbeat,
        Instant finishedAt,
        RunSnapshot snapshot) {}
