package io.jobhunt.crawl;

import io.jobhunt.queues.CrawlMessage;
import io.jobhunt.queues.Received;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The messages of one poll on their way through the crawl. A task without a result (its exchange failed) leaves its
 * message unacknowledged, so that it comes back, and does not touch the others.
 */
public final class CrawlBatch {

    private final List<PageTask> tasks;
    private final List<String> obsolete;
    private final Map<PageTask, CrawlResult> results = new ConcurrentHashMap<>();

    CrawlBatch(List<PageTask> tasks, List<Received<CrawlMessage>> obsolete) {
        this.tasks = List.copyOf(tasks);
        this.obsolete = obsolete.stream().map(Received::receipt).toList();
    }

    /** The pages that are this batch's to fetch. */
    public List<PageTask> tasks() {
        return tasks;
    }

    /** Receipts of messages that have nothing left to do: an older epoch, an ended run, a job already done. */
    List<String> obsolete() {
        return obsolete;
    }

    void complete(PageTask task, CrawlResult result) {
        results.put(task, result);
    }

    /** The tasks that came to a result, with it. */
    List<Map.Entry<PageTask, CrawlResult>> completed() {
        List<Map.Entry<PageTask, CrawlResult>> done = new ArrayList<>();
        for (PageTask task : tasks) {
            CrawlResult result = results.get(task);
            if (result != null) {
                done.add(Map.entry(task, result));
            }
        }
        return done;
    }
}
