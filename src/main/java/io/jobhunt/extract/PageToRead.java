package io.jobhunt.extract;

import io.jobhunt.extract.ReadPages.ReadPage;
import java.util.Optional;

/**
 * One page of a poll.
 *
 * @param read what the crawl in this process has just read from it; empty when the stored page has to be read
 */
public record PageToRead(ExtractTask task, Optional<ReadPage> read) {}
