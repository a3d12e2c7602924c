package io.jobhunt.postings;

import java.time.Instant;
import java.util.UUID;

/** A job whose state changed, and when. */
public record ChangedJob(UUID id, String company, String title, String status, String outcome, Instant updatedAt) {}
