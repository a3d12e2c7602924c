package io.jobhunt.crawl;

import java.util.concurrent.Semaphore;
import org.apache.camel.Exchange;
import org.apache.camel.support.SynchronizationAdapter;
import org.springframework.stereotype.Component;

/**
 * Room for the pages that are under way in this process, from their host's turn until they are compared. Those of hosts
 * with a limit and those of others have room of their own: the former mostly wait, and must not keep the latter out.
 *
 * <p>The polling thread waits where there is no room, so that no more is under way than fits. For a page with a limit it
 * waits before it asks for the turn: a turn without room to use it is missed, asked for again and missed again, while
 * the host waits for nobody.
 */
@Component("pageRoom")
public class PageRoom {

    private final Semaphore limited;
    private final Semaphore free;

    PageRoom(CrawlSettings settings) {
        this.limited = new Semaphore(settings.turns(), true);
        this.free = new Semaphore(settings.fetchers(), true);
    }

    /** Waits until there is room for as many pages of hosts with a limit; of one poll at most. */
    void enterLimited(int pages) {
        acquire(limited, pages);
    }

    void leaveLimited(int pages) {
        limited.release(pages);
    }

    /** Waits until there is room for this page. One with a limit is in already. */
    public void enter(PageFetch page) {
        if (!page.isLimited()) {
            acquire(free, 1);
        }
    }

    /** The page leaves when its exchange is done, however that ends. */
    public void leaveWhenDone(PageFetch page, Exchange exchange) {
        Semaphore room = page.isLimited() ? limited : free;
        exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onDone(Exchange done) {
                room.release();
            }
        });
    }

    private static void acquire(Semaphore room, int pages) {
        try {
            room.acquire(pages);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while there was no room", e);
        }
    }
}
