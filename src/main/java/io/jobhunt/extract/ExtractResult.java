package io.jobhunt.extract;

import io.jobhunt.reading.Posting;

/** What became of one stored page. */
public sealed interface ExtractResult {

    record Read(Posting posting) implements ExtractResult {}

    /** Nothing could be read; the message is shown to the user. */
    record Failed(String message) implements ExtractResult {}
}
