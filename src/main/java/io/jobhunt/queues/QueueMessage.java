package io.jobhunt.queues;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** A message of one of the three queues. */
public sealed interface QueueMessage permits RunMessage, CrawlMessage, ExtractMessage {

    /** Whether it has all that its receiver needs. */
    @JsonIgnore
    boolean isWhole();
}
