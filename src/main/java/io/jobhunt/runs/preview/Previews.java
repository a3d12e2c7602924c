package io.jobhunt.runs.preview;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobhunt.Threads;
import io.jobhunt.api.Problem;
import io.jobhunt.companies.ChosenCompanies.Chosen;
import io.jobhunt.listing.ListingBatch;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;

/** The previews that are under way in this process: one of a user at a time. Whoever goes away ends his. */
@Component
class Previews {

    /** A client that has gone is noticed with the second line that is written to it. */
    private static final long TICK_MILLIS = 1_000;

    private static final int RETRY_AFTER_SECONDS = 3;

    private final Preview preview;
    private final ObjectMapper json;
    private final Map<UUID, Client> clients = new ConcurrentHashMap<>();
    private final ScheduledExecutorService ticker =
            Executors.newSingleThreadScheduledExecutor(Threads.daemons("preview-tick"));
    /** As many as there are clients at most, and only while something is written to them. */
    private final ExecutorService writers = Executors.newCachedThreadPool(Threads.daemons("preview-write"));

    Previews(Preview preview, ObjectMapper json) {
        this.preview = preview;
        this.json = json;
        ticker.scheduleWithFixedDelay(
                () -> clients.values().forEach(Client::tick), TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** @throws Problem 429 while another preview of this user is under way */
    ResponseBodyEmitter begin(UUID user, PreviewForm form) {
        // Each company has a deadline, and so has the whole.
        ResponseBodyEmitter emitter = new ResponseBodyEmitter(0L);
        Client client = new Client(user, emitter);
        if (clients.putIfAbsent(user, client) != null) {
            throw Problem.tooMany(
                    "A preview of yours is under way. Wait until it is done, or close the page that shows it, which"
                            + " ends it; then try again.",
                    RETRY_AFTER_SECONDS);
        }
        try {
            client.begin(form);
            return emitter;
        } catch (RuntimeException failure) {
            client.leave();
            throw failure;
        }
    }

    @PreDestroy
    void stop() {
        ticker.shutdownNow();
        clients.values().forEach(Client::leave);
        writers.shutdown();
    }

    /** Whoever looks on. */
    private final class Client implements PreviewStream.Outlet {

        private final UUID user;
        private final ResponseBodyEmitter emitter;
        private volatile PreviewStream stream;
        private volatile ListingBatch batch;

        Client(UUID user, ResponseBodyEmitter emitter) {
            this.user = user;
            this.emitter = emitter;
            emitter.onCompletion(this::leave);
            emitter.onTimeout(this::leave);
            emitter.onError(gone -> leave());
        }

        void begin(PreviewForm form) {
            List<Chosen> companies = preview.companies(user);
            PreviewStream begun = new PreviewStream(
                    form,
                    json,
                    this,
                    writers,
                    companies.stream().map(Chosen::name).toList());
            begun.begin();
            stream = begun;
            batch = preview.begin(user, companies, begun::company);
            batch.done()
                    .whenComplete((nothing, failure) -> begun.end(
                            failure == null
                                    ? "It was not listed. Try again."
                                    : "Stopped: the product is ending. Try again in a moment."));
        }

        void tick() {
            PreviewStream begun = stream;
            if (begun != null) {
                begun.stillWaiting();
            }
        }

        /** Nobody looks on any more: no further site is asked. */
        void leave() {
            clients.remove(user, this);
            ListingBatch begun = batch;
            if (begun != null) {
                begun.cancel();
            }
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            emitter.send(bytes);
        }

        @Override
        public void close() {
            leave();
            emitter.complete();
        }
    }
}
