package io.jobhunt.extract;

import io.jobhunt.Threads;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Reads pages within a time limit, whatever they do to our readers. Parsers and regular expressions don't look for an
 * interruption, so a reading that doesn't end is left to itself: its page's job fails, whoever waited goes on, and the
 * next page is read on another thread. So no number of such pages keeps the others waiting for a thread; but each of them
 * takes a processor, so beyond a number the process says that it is unwell, for whoever starts it anew.
 */
@Component
public class ReadingLimit implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ReadingLimit.class);

    private final Duration limit;
    private final int mostGivenUp;
    private final ApplicationEventPublisher events;

    /** As many as there are callers, who wait, and readings that were given up. */
    private final ExecutorService threads;

    private int givenUp;

    ReadingLimit(ReadingSettings settings, ApplicationEventPublisher events, MeterRegistry metrics) {
        this.limit = settings.limit();
        this.mostGivenUp = settings.mostGivenUp();
        this.events = events;
        this.threads = new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), Threads.daemons("read"));
        Gauge.builder("jobhunt.reading.given.up", this, ReadingLimit::givenUp)
                .description("Readings of pages that were given up and go on all the same")
                .register(metrics);
    }

    /**
     * @return what was read
     * @throws ReadingTooLong when it was not read in time; anything else that the reading throws
     */
    public <T> T within(Supplier<T> reading) {
        PageReading<T> page = new PageReading<>(reading, this::hasEndedAfterAll);
        threads.execute(page);
        try {
            return page.await(limit);
        } catch (InterruptedException stopping) {
            giveUp(page);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while a page was read", stopping);
        } catch (ReadingTooLong tooLong) {
            giveUp(page);
            throw tooLong;
        }
    }

    private synchronized void giveUp(PageReading<?> page) {
        if (!page.giveUp()) {
            return;
        }
        givenUp++;
        log.warn("a page was not read within {} s; {} such readings go on", limit.toMillis() / 1000.0, givenUp);
        if (givenUp == mostGivenUp) {
            log.error("{} readings of pages never end: this process is unwell and should be started anew", givenUp);
            AvailabilityChangeEvent.publish(events, this, LivenessState.BROKEN);
        }
    }

    private synchronized void hasEndedAfterAll() {
        if (givenUp-- == mostGivenUp) {
            AvailabilityChangeEvent.publish(events, this, LivenessState.CORRECT);
        }
    }

    /** How many readings were given up and go on. */
    synchronized int givenUp() {
        return givenUp;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
