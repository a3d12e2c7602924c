package io.jobhunt.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobhunt.app.Api;
import io.jobhunt.app.Await;
import io.jobhunt.app.PackagedApp;
import io.jobhunt.app.Ports;
import io.jobhunt.chaos.ProgressStream.Event;
import io.jobhunt.replay.ReplaySite;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Many watchers of one run. */
@Tag("chaos")
@Isolated("it measures")
class WatchersChaosIT {

    private static final Duration LIMIT = Duration.ofMinutes(3);

    @TempDir
    static Path folder;

    private static ReplaySite site;
    private static Product product;

    @BeforeAll
    static void start() throws IOException {
        PackagedApp.jar();
        site = new ReplaySite(null, 4_000, 0);
        product = new Product(folder.resolve("host"), site, Ports.free());
        product.start();
    }

    @AfterAll
    static void stop() throws IOException {
        if (product != null) {
            product.close();
            site.close();
        }
    }

    @Test
    void aThousandWatchersCostOneQueryATick() throws Exception {
        int watchers = 1_000;
        RunAudit audit = new RunAudit(product.app(), Witness.in(product.app().database()));
        String run = startSlowly("bench-250", 500);
        ProgressStream stream = ProgressStream.signedInAt(product.app());
        double queriesBefore = meter(stream, "jobhunt_progress_queries_total");
        Instant begin = Instant.now();
        Map<Long, Queue<Instant>> arrivals = new ConcurrentHashMap<>();
        List<CompletableFuture<Event>> ends = new ArrayList<>();
        for (int i = 0; i < watchers; i++) {
            ends.add(watch(stream, product.app().baseUrl(), run, arrivals));
        }
        Await.until("all are watching", LIMIT, () -> meter(stream, "jobhunt_progress_watchers") >= watchers);
        double heap = meter(stream, "jvm_memory_used_bytes{[^}]*area=\"heap\"");
        Thread.sleep(10_000);
        double queries = meter(stream, "jobhunt_progress_queries_total") - queriesBefore;
        double seconds = Duration.between(begin, Instant.now()).toMillis() / 1_000.0;
        site.turn("latency", 0);

        Api.of(product.app()).awaitEnd(run, LIMIT);
        for (CompletableFuture<Event> end : ends) {
            assertThat(end.get().name()).isEqualTo("complete");
        }
        List<Long> delays = delays(arrivals, watchers / 2);
        System.out.printf(
                "%d watchers: %.0f queries in %.1f s, heap %.0f MB, events %d, delay behind the look p50 %d ms, p99 %d"
                        + " ms%n",
                watchers,
                queries,
                seconds,
                heap / 1_048_576,
                delays.size(),
                delays.get(delays.size() / 2),
                delays.get(delays.size() * 99 / 100));
        // One a tick of two seconds, and one at once for the first to come.
        assertThat(queries).isPositive().isLessThanOrEqualTo(seconds / 2 + 2);
        audit.finishedOnce(run, 250);
    }

    @Test
    void watchersOfAnApiThatIsStartedAgainSeeTheSameEnd() throws Exception {
        int watchers = 100;
        Ports ports = Ports.free();
        RunAudit audit = new RunAudit(product.app(), Witness.in(product.app().database()));
        try (Workers apis = new Workers(product.app(), site.baseUrl())) {
            PackagedApp api = apis.addApi(ports);
            String run = startSlowly("bench-251", 500);
            ProgressStream stream = ProgressStream.signedInAt(product.app());
            Map<Integer, Event> last = new ConcurrentHashMap<>();
            List<CompletableFuture<Void>> broken = new ArrayList<>();
            for (int i = 0; i < watchers; i++) {
                int watcher = i;
                broken.add(stream.watch(api.baseUrl(), run, 0, event -> last.put(watcher, event)));
            }
            Await.until("all have seen something", LIMIT, () -> last.size() == watchers);

            apis.kill(api);
            Await.until("all are cut off", LIMIT, () -> broken.stream().allMatch(CompletableFuture::isDone));
            assertThat(last.values())
                    .allSatisfy(event -> assertThat(event.name()).isEqualTo("progress"));
            PackagedApp again = apis.addApi(ports);
            List<CompletableFuture<Void>> ends = new ArrayList<>();
            last.forEach((watcher, event) ->
                    ends.add(stream.watch(again.baseUrl(), run, event.id(), next -> last.put(watcher, next))));
            site.turn("latency", 0);

            for (CompletableFuture<Void> end : ends) {
                end.get();
            }
            JsonNode status = Api.of(product.app()).status(run);
            assertThat(status.path("status").asText()).isEqualTo("finished");
            assertThat(last.values()).hasSize(watchers).allSatisfy(event -> {
                assertThat(event.name()).isEqualTo("complete");
                assertThat(event.json().path("ready").asInt()).isEqualTo(251);
            });
            audit.finishedOnce(run, 251);
        }
    }

    /** As many as would once have held every thread that writes, and a few. */
    @Test
    void watchersThatNeverReadKeepNothingFromOneThatDoesAndAreGivenUp() throws Exception {
        int deaf = 20;
        RunAudit audit = new RunAudit(product.app(), Witness.in(product.app().database()));
        String run = startSlowly("bench-900", 600);
        ProgressStream stream = ProgressStream.signedInAt(product.app());
        List<Socket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < deaf; i++) {
                sockets.add(askAndNeverRead(run, stream.token()));
            }
            Await.until("all are watching", LIMIT, () -> meter(stream, "jobhunt_progress_watchers") >= deaf);
            Map<Long, Queue<Instant>> arrivals = new ConcurrentHashMap<>();
            CompletableFuture<Event> end = watch(stream, product.app().baseUrl(), run, arrivals);
            Await.until("events come", LIMIT, () -> arrivals.size() > 3);
            site.turn("latency", 0);

            Api.of(product.app()).awaitEnd(run, LIMIT);
            Instant ended = Instant.now();
            assertThat(end.get(10, TimeUnit.SECONDS).name()).isEqualTo("complete");
            assertThat(Duration.between(ended, Instant.now())).isLessThan(Duration.ofSeconds(5));
            System.out.println("beside " + deaf + " that never read: delays "
                    + delays(arrivals, 1).stream().mapToLong(delay -> delay).summaryStatistics());
            Await.until("nobody is watching", LIMIT, () -> meter(stream, "jobhunt_progress_watchers") == 0);
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
        assertThat(product.app().output()).doesNotContain("ClientAbort", "Broken pipe", "AsyncRequestNotUsable");
        audit.finishedOnce(run, 900);
    }

    private static Socket askAndNeverRead(String run, String token) throws IOException {
        Socket socket = new Socket();
        // As little as the system allows, so that what is sent to it soon has nowhere to go.
        socket.setReceiveBufferSize(1_024);
        socket.connect(new InetSocketAddress(
                InetAddress.getLoopbackAddress(), product.app().ports().server()));
        socket.getOutputStream()
                .write(("GET /api/ingestion/progress/" + run + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                + token + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static CompletableFuture<Event> watch(
            ProgressStream stream, String baseUrl, String run, Map<Long, Queue<Instant>> arrivals) {
        Event[] last = new Event[1];
        return stream.watch(baseUrl, run, 0, event -> {
                    last[0] = event;
                    arrivals.computeIfAbsent(event.id(), id -> new ConcurrentLinkedQueue<>())
                            .add(event.at());
                })
                .thenApply(done -> last[0]);
    }

    /** How long after the database was looked at each event came in; its id is that time. First events are left out. */
    private static List<Long> delays(Map<Long, Queue<Instant>> arrivals, int atLeast) {
        return arrivals.entrySet().stream()
                // An event that only a few got was the state that new watchers are told at once.
                .filter(event -> event.getValue().size() >= atLeast)
                .flatMap(event -> event.getValue().stream().map(at -> at.toEpochMilli() - event.getKey() / 1_000))
                .sorted()
                .toList();
    }

    private static String startSlowly(String board, int latency) throws IOException {
        product.only(board);
        site.turn("latency", latency);
        String run = Api.of(product.app()).start();
        Await.until(
                "the run is ingesting",
                LIMIT,
                () -> Api.of(product.app()).status(run).path("status").asText().equals("ingesting"));
        return run;
    }

    /** The sum of a meter's values. @param pattern what its lines begin with */
    private static double meter(ProgressStream stream, String pattern) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + product.app().ports().management() + "/actuator/prometheus"))
                .header("Authorization", "Bearer " + stream.token())
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        String lines = pattern.replace("{", "\\{");
        return answer.body()
                .lines()
                .filter(line -> line.matches(lines + ".*"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
