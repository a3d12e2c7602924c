package io.jobhunt.politeness;

import io.jobhunt.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * A crawl in virtual time: a queue that delays by whole seconds, batches of ten, several processes with a few consumers
 * each. A consumer is busy for a moment per fetch and a shorter one per message sent back; short waits happen beside it.
 * Beside the crawl, listings: each asks one request after another and waits for its turns itself.
 */
final class QueueOfJobs {

    private static final Duration PER_BATCH = Duration.ofMillis(5);
    private static final Duration PER_FETCH = Duration.ofMillis(10);
    private static final Duration PER_SENT_BACK = Duration.ofNanos(500_000);

    private record Message(Instant visible, int number, String host) {}

    private record Consumer(Instant free, int number, Politeness process) {}

    private record Lister(Instant free, int number, HostPace process, String host, int requests, Duration latency) {}

    private record Fetch(String host, Instant at) {}

    private final MovableClock clock;
    private final Instant start;
    private final PriorityQueue<Message> messages =
            new PriorityQueue<>(Comparator.comparing(Message::visible).thenComparing(Message::number));
    private final PriorityQueue<Consumer> consumers =
            new PriorityQueue<>(Comparator.comparing(Consumer::free).thenComparing(Consumer::number));
    private final PriorityQueue<Lister> listers =
            new PriorityQueue<>(Comparator.comparing(Lister::free).thenComparing(Lister::number));
    private final List<Fetch> fetches = new ArrayList<>();
    private final List<Instant> listed = new ArrayList<>();
    private final List<String> comings = new ArrayList<>();
    private int sent;

    QueueOfJobs(MovableClock clock, List<Politeness> processes, int a, int b, int c) {
        this.clock = clock;
        start = clock.instant();
        for (Politeness process : processes) {
            for (int i = 0; i < 4; i++) {
                consumers.add(new Consumer(start, consumers.size(), process));
            }
        }
        Random random = new Random(7);
        for (int i = 0; i < Math.max(a, Math.max(b, c)); i++) {
            send(i < a, "a", random);
            send(i < b, "b", random);
            send(i < c, "c", random);
        }
    }

    private void send(boolean there, String host, Random random) {
        if (there) {
            messages.add(new Message(start.plusMillis(random.nextInt(300)), sent++, host));
        }
    }

    /** A company is listed from some time on, with so many requests of which each takes so long to be answered. */
    QueueOfJobs listing(Politeness process, String host, Duration from, int requests, Duration latency) {
        listers.add(new Lister(start.plus(from), listers.size(), process.forListings(), host, requests, latency));
        return this;
    }

    void workOff() {
        while (!messages.isEmpty() || !listers.isEmpty()) {
            Instant crawled = messages.isEmpty()
                    ? Instant.MAX
                    : max(consumers.peek().free(), messages.peek().visible());
            if (!listers.isEmpty() && !listers.peek().free().isAfter(crawled)) {
                list(listers.poll());
                continue;
            }
            Consumer consumer = consumers.poll();
            Instant now = max(consumer.free(), messages.peek().visible());
            if (now.isAfter(clock.instant())) {
                clock.set(now);
            }
            List<Message> batch = new ArrayList<>();
            while (batch.size() < 10
                    && !messages.isEmpty()
                    && !messages.peek().visible().isAfter(now)) {
                batch.add(messages.poll());
            }
            Duration busy = process(consumer.process(), batch, now);
            consumers.add(new Consumer(now.plus(busy), consumer.number(), consumer.process()));
        }
    }

    private void list(Lister lister) {
        if (lister.free().isAfter(clock.instant())) {
            clock.set(lister.free());
        }
        Turn turn = lister.process().nextTurn(new Visit(lister.host(), "x"), Duration.ofMinutes(2));
        Instant asked = lister.free().plus(((Turn.Go) turn).after());
        fetches.add(new Fetch(lister.host(), asked));
        listed.add(asked);
        if (lister.requests() > 1) {
            listers.add(new Lister(
                    asked.plus(lister.latency()),
                    lister.number(),
                    lister.process(),
                    lister.host(),
                    lister.requests() - 1,
                    lister.latency()));
        }
    }

    /** When the last request of a listing was sent. */
    Duration listed() {
        return Duration.between(start, listed.get(listed.size() - 1));
    }

    private Duration process(Politeness process, List<Message> batch, Instant now) {
        List<Turn> turns = process.reserve(
                batch.stream().map(message -> new Visit(message.host(), "x")).toList());
        Duration busy = PER_BATCH;
        for (int i = 0; i < batch.size(); i++) {
            Message message = batch.get(i);
            comings.add(message.host());
            if (turns.get(i) instanceof Turn.Go go) {
                fetches.add(new Fetch(message.host(), now.plus(go.after())));
                busy = busy.plus(PER_FETCH);
            } else if (turns.get(i) instanceof Turn.Later later) {
                long seconds = (later.delay().toMillis() + 999) / 1000;
                messages.add(new Message(now.plusSeconds(seconds), sent++, message.host()));
                busy = busy.plus(PER_SENT_BACK);
            }
        }
        return busy;
    }

    List<Instant> fetched(String host) {
        return fetches.stream()
                .filter(f -> f.host().equals(host))
                .map(Fetch::at)
                .sorted()
                .toList();
    }

    long fetchedBetween(String host, Duration from, Duration to) {
        return fetched(host).stream()
                .filter(at -> at.isAfter(start.plus(from)) && at.isBefore(start.plus(to)))
                .count();
    }

    long comings(String host) {
        return comings.stream().filter(host::equals).count();
    }

    Duration end(String... hosts) {
        List<String> these = List.of(hosts);
        return fetches.stream()
                .filter(f -> these.contains(f.host()))
                .map(f -> Duration.between(start, f.at()))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    /** The most fetches of a host in any window of that length. */
    int mostWithin(Duration window, String host) {
        List<Instant> times = fetched(host);
        int most = 0;
        for (int i = 0, first = 0; i < times.size(); i++) {
            while (!times.get(i).isBefore(times.get(first).plus(window))) {
                first++;
            }
            most = Math.max(most, i - first + 1);
        }
        return most;
    }

    private static Instant max(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    @Override
    public String toString() {
        return "A ended after " + end("a") + ", asked " + comings("a") + " times for "
                + fetched("a").size()
                + " fetches, at most " + mostWithin(Duration.ofSeconds(1), "a") + " in a second; B and C ended after "
                + end("b", "c");
    }
}
