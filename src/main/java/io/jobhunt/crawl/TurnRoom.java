package io.jobhunt.crawl;

import java.util.concurrent.Semaphore;
import org.apache.camel.Exchange;
import org.apache.camel.support.SynchronizationAdapter;
import org.springframework.stereotype.Component;

/**
 * Room for pages of hosts with a limit, in this process. A turn that is asked for without room to use it is missed, asked
 * for again and missed again, while the host waits for nobody.
 */
@Component("turnRoom")
public class TurnRoom {

    private final Semaphore room;

    TurnRoom(CrawlSettings settings) {
        this.room = new Semaphore(settings.turns(), true);
    }

    /** Waits until there is room for as many pages; of one poll at most. */
    void enter(int pages) {
        try {
            room.acquire(pages);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while there was no room", e);
        }
    }

    void leave(int pages) {
        room.release(pages);
    }

    /** The page of this exchange leaves when it is done, however that ends. */
    public void leaveWhenDone(Exchange exchange) {
        exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onDone(Exchange done) {
                leave(1);
            }
        });
    }
}
