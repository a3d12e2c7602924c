package io.jobhunt.postings;

import java.time.Instant;

/**
 * The state of a job's page when its fields were last extracted.
 *
 * @param fingerprint      of that page
 * @param extractorVersion of the extractor that read it
 * @param extractedAt      when
 */
public record LastExtraction(Fingerprint fingerprint, int extractorVersion, Instant extractedAt) {}
