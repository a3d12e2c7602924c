package io.jobhunt.runs.progress;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * One client of a stream. What there is to tell is sent as soon as it has room for it. A client that does not keep up
 * misses events, never anything else: each event has the whole state, so the next one makes up for all before.
 */
final class Watcher {

    private final EventStream stream;
    private final RunFeed feed;
    private final EventText text;
    private final Instant endsAt;
    private final Duration heartbeat;
    private final Clock clock;
    private long lastEventId;
    private Instant lastSent;
    private boolean told;
    private boolean over;

    /**
     * @param lastEventId of the event the client had last, or 0
     * @param endsAt      when its time is over, or null for never
     * @param heartbeat   it is sent something after so long at the latest
     */
    Watcher(
            EventStream stream,
            RunFeed feed,
            EventText text,
            long lastEventId,
            Instant endsAt,
            Duration heartbeat,
            Clock clock) {
        this.stream = stream;
        this.feed = feed;
        this.text = text;
        this.lastEventId = lastEventId;
        this.endsAt = endsAt;
        this.heartbeat = heartbeat;
        this.clock = clock;
        this.lastSent = clock.instant();
    }

    synchronized long lastEventId() {
        return lastEventId;
    }

    /** Sends what there is to tell; later, when there is no room now. */
    synchronized void tell() {
        try {
            if (!over && stream.hasRoom()) {
                send();
            }
        } catch (IOException | IllegalStateException e) {
            leave();
        }
    }

    private void send() throws IOException {
        Instant now = clock.instant();
        if (feed.isComplete()) {
            // Whoever comes when all is over, and has had its end, is told nevertheless.
            send("complete", now);
            end();
        } else if (endsAt != null && !now.isBefore(endsAt)) {
            end();
        } else if (feed.hasState() && feed.hasNewsSince(told ? lastEventId : 0)) {
            send("progress", now);
        } else if (Duration.between(lastSent, now).compareTo(heartbeat) >= 0) {
            stream.send(EventText.HEARTBEAT);
            lastSent = now;
        }
    }

    private void send(String name, Instant now) throws IOException {
        RunFeed.Told event = feed.since(lastEventId);
        stream.send(text.of(name, event));
        lastEventId = event.id();
        lastSent = now;
        told = true;
    }

    /** There is nothing more to tell. */
    synchronized void end() {
        over = true;
        feed.watchers.remove(this);
        stream.end();
    }

    /** The client has gone. */
    synchronized void leave() {
        over = true;
        feed.watchers.remove(this);
    }
}
