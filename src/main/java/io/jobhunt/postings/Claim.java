package io.jobhunt.postings;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A message that asks for its job. The same message delivered again has the same id. */
public record Claim(@JsonUnwrapped JobInRun job, String messageId) {}
