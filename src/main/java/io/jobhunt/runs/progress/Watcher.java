package io.jobhunt.runs.progress;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One client of a stream. A client that does not keep up misses events, never anything else: each event has the whole
 * state, so the next one makes up for all before.
 */
final class Watcher {

    private static final long RECONNECT_MILLIS = 1_000;

    private final SseEmitter emitter;
    private final Instant endsAt;
    private final AtomicBoolean sending = new AtomicBoolean();
    private volatile long lastEventId;
    private volatile Instant lastSent;
    private volatile boolean told;

    Watcher(SseEmitter emitter, long lastEventId, Instant endsAt, Instant now) {
        this.emitter = emitter;
        this.lastEventId = lastEventId;
        this.endsAt = endsAt;
        this.lastSent = now;
    }

    /** Whether its time is over: the stream's, or its token's. */
    boolean isOver(Instant now) {
        return endsAt != null && !now.isBefore(endsAt);
    }

    boolean needsHeartbeat(Instant now, Duration after) {
        return Duration.between(lastSent, now).compareTo(after) >= 0;
    }

    /** Nobody else sends to it until {@link #release()}. */
    boolean reserve() {
        return sending.compareAndSet(false, true);
    }

    void release() {
        sending.set(false);
    }

    long lastEventId() {
        return lastEventId;
    }

    /** Whether it was sent this event, or a later one, on this connection. */
    boolean hasHad(long id) {
        return told && lastEventId >= id;
    }

    void send(String name, long id, ProgressEvent event, Instant now) throws IOException {
        emitter.send(SseEmitter.event()
                .id(Long.toString(id))
                .name(name)
                .reconnectTime(RECONNECT_MILLIS)
                .data(event, MediaType.APPLICATION_JSON));
        lastEventId = id;
        lastSent = now;
        told = true;
    }

    void heartbeat(Instant now) throws IOException {
        emitter.send(SseEmitter.event().comment("still here"));
        lastSent = now;
    }

    void end() {
        emitter.complete();
    }
}
