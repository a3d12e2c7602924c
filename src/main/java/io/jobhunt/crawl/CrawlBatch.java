package io.jobhunt.crawl;

import io.jobhunt.crawl.politeness.Politeness.Visited;
import io.jobhunt.queues.CrawlMessage;
import io.jobhunt.queues.Received;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The messages of one poll on their way through the crawl. A task without a result (its exchange failed) leaves its
 * message unacknowledged, so that it comes back, and does not touch the others.
 */
public final class CrawlBatch {

    private final List<String> obsolete;
    private final List<PageFetch> fetches = new ArrayList<>();
    private CrawlBatch waiting;
    private final Map<PageTask, CrawlResult> results = new ConcurrentHashMap<>();
    private final Queue<Visited> visited = new ConcurrentLinkedQueue<>();

    CrawlBatch(List<Received<CrawlMessage>> obsolete) {
        this.obsolete = obsolete.stream().map(Received::receipt).toList();
    }

    /** A page whose turn is now, or that needs none. */
    void add(PageFetch fetch) {
        fetches.add(fetch);
    }

    /** A page whose turn is to come. */
    void addWaiting(PageFetch fetch) {
        if (waiting == null) {
            waiting = new CrawlBatch(List.of());
        }
        waiting.add(fetch);
    }

    /**
     * The pages that wait for their turn, as a batch of their own, so that neither the others nor the polling thread
     * wait with them; null when there are none.
     */
    public CrawlBatch getWaiting() {
        return waiting;
    }

    /** The pages to be fetched now. */
    public List<PageFetch> getFetches() {
        return fetches;
    }

    void complete(PageTask task, CrawlResult result) {
        results.put(task, result);
    }

    void visited(Visited visit) {
        visited.add(visit);
    }

    /** Receipts of messages that have nothing left to do: an older epoch, an ended run, a job already done. */
    List<String> obsolete() {
        return obsolete;
    }

    /** The tasks that came to a result, with it. */
    List<Map.Entry<PageTask, CrawlResult>> completed() {
        return List.copyOf(results.entrySet());
    }

    List<Visited> visits() {
        return List.copyOf(visited);
    }
}
