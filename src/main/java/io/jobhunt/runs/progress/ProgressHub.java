package io.jobhunt.runs.progress;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobhunt.Threads;
import io.jobhunt.runs.RunPolls;
import io.jobhunt.runs.RunPolls.Poll;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Feeds all watchers of all runs: one thread looks at each watched run once a tick, a few others write to those clients
 * that have room, and the web server to the others when they have. No client is ever waited for.
 */
@Component
class ProgressHub {

    private static final Logger log = LoggerFactory.getLogger(ProgressHub.class);
    private static final int WRITERS = 4;
    private static final Duration RESUME_REACH = Duration.ofMinutes(10);

    private final RunPolls polls;
    private final ProgressSettings settings;
    private final Clock clock;
    private final Counter queries;
    private final Map<UUID, RunFeed> feeds = new ConcurrentHashMap<>();
    private final ScheduledExecutorService ticker =
            Executors.newSingleThreadScheduledExecutor(Threads.daemons("progress-tick"));
    private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS, Threads.daemons("progress-write"));
    private final EventText text;

    ProgressHub(RunPolls polls, ProgressSettings settings, Clock clock, MeterRegistry metrics, ObjectMapper json) {
        this.polls = polls;
        this.settings = settings;
        this.clock = clock;
        this.text = new EventText(json);
        this.queries = Counter.builder("jobhunt.progress.queries")
                .description("Looks at watched runs; one per run and tick, however many watch")
                .register(metrics);
        Gauge.builder("jobhunt.progress.watchers", feeds, all -> all.values().stream()
                        .mapToInt(feed -> feed.watchers.size())
                        .sum())
                .register(metrics);
        ticker.scheduleWithFixedDelay(
                this::tick, settings.tick().toMillis(), settings.tick().toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Adds a watcher; the current state is sent at once if it is known, else as soon as it is.
     *
     * @param lastEventId of the event the client had last, or 0
     * @param tokenExpiry the stream ends then at the latest
     */
    void watch(UUID run, EventStream stream, long lastEventId, Instant tokenExpiry) throws IOException {
        Instant now = clock.instant();
        Instant end = settings.streamMax() == null ? tokenExpiry : earlier(tokenExpiry, now.plus(settings.streamMax()));
        Watcher[] added = new Watcher[1];
        RunFeed feed = feeds.compute(run, (id, known) -> {
            RunFeed found = known == null ? new RunFeed(id, settings.maxChanged()) : known;
            added[0] = new Watcher(stream, found, text, lastEventId, end, settings.heartbeat(), clock);
            found.watchers.add(added[0]);
            return found;
        });
        Watcher watcher = added[0];
        stream.open(watcher::tell, watcher::leave);
        if (!feed.hasState()) {
            ticker.execute(() -> welcome(feed, watcher));
        } else {
            watcher.tell();
        }
    }

    /** Of many who come at once, the first has the run looked at, and the others are told what was seen. */
    private void welcome(RunFeed feed, Watcher watcher) {
        try {
            if (feed.hasState()) {
                watcher.tell();
            } else {
                look(feed);
            }
        } catch (RuntimeException e) {
            // The next tick looks again.
            log.warn("run {} could not be looked at: {}", feed.run, e.toString());
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one == null || other.isBefore(one) ? other : one;
    }

    private void tick() {
        for (RunFeed feed : feeds.values()) {
            try {
                look(feed);
            } catch (RuntimeException e) {
                log.warn("run {} could not be looked at: {}", feed.run, e.toString());
            }
        }
        // Atomically with those who come: nobody may be left with a feed that is not looked at.
        feeds.keySet().forEach(run -> feeds.computeIfPresent(run, (id, feed) -> feed.watchers.isEmpty() ? null : feed));
    }

    private void look(RunFeed feed) {
        if (feed.watchers.isEmpty()) {
            return;
        }
        queries.increment();
        Optional<Poll> poll = polls.poll(feed.run, feed.since(resumedFrom(feed)), settings.maxChanged());
        if (poll.isEmpty()) {
            feed.watchers.forEach(Watcher::end);
            return;
        }
        feed.accept(poll.get());
        feed.watchers.forEach(watcher -> writers.execute(watcher::tell));
    }

    /** A new feed looks as far back as its first watchers had last seen, within reason. */
    private Instant resumedFrom(RunFeed feed) {
        Instant now = clock.instant();
        return feed.watchers.stream()
                .map(Watcher::lastEventId)
                .filter(id -> id > 0)
                .map(RunFeed::instant)
                .filter(seen -> seen.isAfter(now.minus(RESUME_REACH)))
                .min(Instant::compareTo)
                .orElse(now);
    }

    @PreDestroy
    void stop() {
        ticker.shutdownNow();
        feeds.values().forEach(feed -> feed.watchers.forEach(Watcher::end));
        writers.shutdownNow();
    }
}
