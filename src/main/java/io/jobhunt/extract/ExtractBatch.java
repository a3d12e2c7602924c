package io.jobhunt.extract;

import io.jobhunt.queues.ExtractMessage;
import io.jobhunt.queues.Received;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The messages of one poll on their way through extraction; a task without a result leaves its message in the queue. */
public final class ExtractBatch {

    private final List<PageToRead> pages;
    private final List<Received<ExtractMessage>> obsolete;
    private final Map<ExtractTask, ExtractResult> results = new ConcurrentHashMap<>();

    ExtractBatch(List<PageToRead> pages, List<Received<ExtractMessage>> obsolete) {
        this.pages = List.copyOf(pages);
        this.obsolete = List.copyOf(obsolete);
    }

    public List<PageToRead> pages() {
        return pages;
    }

    /** Those that nothing waits for. */
    List<Received<ExtractMessage>> obsolete() {
        return obsolete;
    }

    void complete(ExtractTask task, ExtractResult result) {
        results.put(task, result);
    }

    Map<ExtractTask, ExtractResult> results() {
        return new LinkedHashMap<>(results);
    }
}
