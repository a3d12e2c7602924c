package io.jobhunt.runs.progress;

import io.jobhunt.postings.ChangedJob;
import io.jobhunt.runs.RunCounts;
import io.jobhunt.runs.RunPolls.Poll;
import io.jobhunt.runs.RunStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArraySet;

/**
 * One watched run: its last state, its recent changes for those who resume, and its watchers. The id of an event is the
 * database's time of the look, in microseconds, so that any process understands it.
 */
final class RunFeed {

    /** A change is stamped when its transaction begins and seen when it ends, so each look reaches back a little. */
    private static final Duration OVERLAP = Duration.ofSeconds(5);

    private static final int REMEMBERED = 2_000;

    final UUID run;
    final Set<Watcher> watchers = new CopyOnWriteArraySet<>();

    private final Eta eta = new Eta();
    private final Deque<Seen> recent = new ArrayDeque<>();
    private final Set<String> recentKeys = new HashSet<>();
    private final int maxChanged;
    private ProgressEvent last;
    private Instant lookedAt;
    private long newsId;
    private Told told;
    private long toldSince;

    /** A change and the look that first saw it. */
    private record Seen(long id, ChangedJob job) {
        String key() {
            return job.id() + job.status() + job.updatedAt();
        }
    }

    RunFeed(UUID run, int maxChanged) {
        this.run = run;
        this.maxChanged = maxChanged;
    }

    /** From when on the next look wants changes. */
    synchronized Instant since(Instant whenNew) {
        return lookedAt == null ? whenNew : lookedAt.minus(OVERLAP);
    }

    /** Takes in what a look saw. */
    synchronized void accept(Poll poll) {
        lookedAt = poll.at();
        told = null;
        RunCounts counts = poll.state().counts();
        List<ChangedJob> fresh = new ArrayList<>();
        for (ChangedJob job : poll.changed()) {
            Seen seen = new Seen(micros(poll.at()), job);
            if (recentKeys.add(seen.key())) {
                recent.addLast(seen);
                fresh.add(job);
            }
        }
        while (recent.size() > REMEMBERED) {
            recentKeys.remove(recent.removeFirst().key());
        }
        Eta.Range range = null;
        if (poll.status() == RunStatus.INGESTING) {
            eta.sample(poll.at(), counts.ready() + counts.error() + counts.expired());
            range = eta.of(counts.pending() + counts.crawled());
        }
        ProgressEvent event = new ProgressEvent(
                poll.status().word(),
                counts.pending(),
                counts.crawled(),
                counts.ready(),
                counts.error(),
                counts.expired(),
                poll.errorMessage(),
                poll.state().companies(),
                fresh,
                fresh.size() >= maxChanged,
                range);
        if (event.tellsMoreThan(last)) {
            newsId = micros(poll.at());
        }
        last = event;
    }

    synchronized boolean isComplete() {
        return last != null && RunStatus.of(last.status()).isTerminal();
    }

    synchronized boolean hasState() {
        return last != null;
    }

    /** Whether a look since that event saw something that watchers have to be told. */
    synchronized boolean hasNewsSince(long eventId) {
        return newsId > eventId;
    }

    /** What watchers are told: the state with what changed after some event, and the id of it. */
    record Told(long id, ProgressEvent state) {}

    /** The state with what changed after the given event. Those who have had the same are given the same object. */
    synchronized Told since(long lastEventId) {
        if (told == null || toldSince != lastEventId) {
            told = new Told(micros(lookedAt), eventSince(lastEventId));
            toldSince = lastEventId;
        }
        return told;
    }

    private ProgressEvent eventSince(long lastEventId) {
        List<ChangedJob> changed = new ArrayList<>();
        recent.descendingIterator().forEachRemaining(seen -> {
            if (seen.id() > lastEventId && changed.size() < maxChanged) {
                changed.add(seen.job());
            }
        });
        boolean forgotten = !recent.isEmpty()
                && recent.size() == REMEMBERED
                && recent.peekFirst().id() > lastEventId;
        return new ProgressEvent(
                last.status(),
                last.pending(),
                last.crawled(),
                last.ready(),
                last.error(),
                last.expired(),
                last.errorMessage(),
                last.companies(),
                changed,
                forgotten || changed.size() >= maxChanged,
                last.etaSeconds());
    }

    static long micros(Instant time) {
        return time.getEpochSecond() * 1_000_000 + time.getNano() / 1_000;
    }

    static Instant instant(long micros) {
        return Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1_000);
    }
}
