package io.jobhunt.postings;

import java.time.Duration;
import java.util.UUID;

/**
 * Which stored pages are to be read again.
 *
 * @param endedRun        whose jobs
 * @param ofRunOnly       all pages of that run, or the outdated ones of all its user's jobs
 * @param extractorBefore outdated is what an extractor of a lower version read
 * @param kept            how long pages are kept in the store
 */
public record StoredPages(UUID user, UUID endedRun, boolean ofRunOnly, int extractorBefore, Duration kept) {}
