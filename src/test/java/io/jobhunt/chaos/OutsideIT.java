package io.jobhunt.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.app.Api;
import io.jobhunt.app.Await;
import io.jobhunt.app.PackagedApp;
import io.jobhunt.app.Ports;
import io.jobhunt.chaos.FaultProxy.Fault;
import io.jobhunt.replay.ReplaySite;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a process says and does while the database, the queues or the bucket are not there: at its start, in the middle of
 * its work, and when it is told to end.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("chaos")
class OutsideIT {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String BUCKET = "pages-of-tomorrow";

    @TempDir
    static Path folder;

    private static ReplaySite site;
    private static Product host;
    private static FaultProxy postgres;
    private static FaultProxy sqs;
    private static String token;
    private static PackagedApp worker;

    @BeforeAll
    static void start() throws IOException {
        PackagedApp.jar();
        site = new ReplaySite(null, 4_000, 0);
        host = new Product(
                folder.resolve("host"), site, Ports.free(), "--jobhunt.roles=api", "--jobhunt.queues.create=true");
        host.start();
        token = ProgressStream.signedInAt(host.app()).token();
        postgres = new FaultProxy(host.app().ports().postgres());
        sqs = new FaultProxy(host.app().ports().sqs());
    }

    @AfterAll
    static void stop() throws IOException {
        if (worker != null) {
            worker.close();
        }
        if (host != null) {
            host.close();
            site.close();
            postgres.close();
            sqs.close();
        }
    }

    private static PackagedApp launch(String database, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(Product.quick(site.baseUrl()));
        // A run whose message is not sent at once would be swept, and nobody would notice.
        arguments.removeIf(argument -> argument.startsWith("--jobhunt.sweep."));
        arguments.addAll(List.of(
                "--spring.profiles.active=cloud",
                "--spring.datasource.url=jdbc:postgresql://" + database + "/postgres?ApplicationName=secret",
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres",
                "--jobhunt.aws.sqs-endpoint=http://127.0.0.1:" + sqs.port(),
                "--jobhunt.aws.s3-endpoint=http://127.0.0.1:"
                        + host.app().ports().s3(),
                "--jobhunt.aws.access-key=embedded",
                "--jobhunt.aws.secret-key=embedded",
                "--jobhunt.auth.secret="
                        + Files.readString(host.app().data().resolve("token.key"))
                                .strip(),
                "--server.address=127.0.0.1",
                "--management.server.address=127.0.0.1",
                // Lines as a person reads them.
                "--logging.structured.format.console="));
        arguments.addAll(List.of(more));
        Ports ports = Ports.free();
        return PackagedApp.launchQuickly(
                List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m"),
                host.app().data().resolveSibling("worker-" + ports.server()),
                ports,
                arguments.toArray(String[]::new));
    }

    @Test
    @Order(1)
    void aProcessStartsWithoutQueuesAndBucketSaysWhatItWaitsForAndTakesARunOn() throws Exception {
        host.only("bench-40");
        sqs.turn(Fault.REFUSE);
        worker = launch("127.0.0.1:" + postgres.port(), "--jobhunt.bucket=" + BUCKET);
        Set<Integer> seen = answersUntil(200, "/health", "/api/ingestion/history");
        assertThat(seen)
                .as("answers while it starts, 401 being the one to a stranger")
                .isSubsetOf(200, 503, 401);

        Await.until("it says what it waits for", LIMIT, () -> said("Waiting for") >= 2);
        assertThat(worker.output())
                .contains("Waiting for the queues jh-run-queue, jh-crawl-queue and jh-extract-queue of SQS at "
                        + "http://127.0.0.1:" + sqs.port())
                .contains("There is no bucket " + BUCKET + ".");
        assertThat(get(worker.ports().management(), "/actuator/health/readiness")
                        .statusCode())
                .isEqualTo(503);

        long asked = System.nanoTime();
        String run = Api.as(worker, token).start();
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(3));
        sqs.turn(Fault.PASS);
        Await.until(
                "the queues are there", LIMIT, () -> said("SQS at http://127.0.0.1:" + sqs.port() + " is there") == 1);
        assertThat(get(worker.ports().management(), "/actuator/health/readiness")
                        .body())
                .contains("OUT_OF_SERVICE", "There is no bucket " + BUCKET);
        assertThat(site.traffic().pages())
                .as("pages fetched that could not be stored")
                .isZero();

        Files.createDirectories(host.app().data().resolve("objects").resolve(BUCKET));
        Await.until("it is ready", LIMIT, () -> isReady(worker));

        Api.as(worker, token).awaitEnd(run, LIMIT);
        assertThat(Api.as(worker, token)
                        .status(run)
                        .path("counts")
                        .path("ready")
                        .asInt())
                .isEqualTo(40);
        assertThat(said("Waiting for")).isEqualTo(2);
        assertThat(worker.output()).doesNotContain("\tat ");
    }

    @Test
    @Order(2)
    void queuesThatAreAwayAreToldOnceAndOnceMoreWhenTheyAreBack() throws Exception {
        int before = worker.output().length();
        sqs.turn(Fault.REFUSE);
        Await.until("it is told", LIMIT, () -> since(before).contains("Waiting for the queues"));
        long polls = sqs.accepted();
        String run = Api.as(worker, token).start();
        TimeUnit.SECONDS.sleep(5);
        assertThat(sqs.accepted()).as("nobody listens").isEqualTo(polls);
        sqs.turn(Fault.PASS);
        Await.until("it is told", LIMIT, () -> since(before).contains("is there, after"));

        Api.as(worker, token).awaitEnd(run, LIMIT);
        assertThat(since(before).lines().filter(line -> line.contains("WARN") || line.contains("ERROR")))
                .as(since(before))
                .hasSize(1)
                .first()
                .asString()
                .contains("jh-run-queue", "http://127.0.0.1:" + sqs.port());
        assertThat(since(before)).doesNotContain("\tat ");
        assertThat(since(before).length()).isLessThan(20_000);
    }

    @Test
    @Order(3)
    void aDatabaseThatIsAwayIsAnsweredWith503AndTheProcessIsNotReady() throws Exception {
        for (Fault fault : List.of(Fault.REFUSE, Fault.BLACK_HOLE)) {
            int before = worker.output().length();
            postgres.turn(fault);
            Await.until("it is not ready", LIMIT, () -> !isReady(worker));
            for (String path :
                    List.of("/api/ingestion/history", "/api/ingestion/progress/" + new java.util.UUID(1, 1))) {
                long asked = System.nanoTime();
                HttpResponse<String> answer = get(worker.ports().server(), path);
                assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(5));
                assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).contains("5");
                assertThat(answer.headers().firstValue("Content-Type"))
                        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
                assertThat(answer.body()).contains("The database can't be reached");
            }
            long asked = System.nanoTime();
            assertThat(get(worker.ports().server(), "/health").statusCode()).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(1));

            postgres.turn(Fault.PASS);
            Await.until("it is ready", LIMIT, () -> isReady(worker));
            Await.until(
                    "it answers",
                    LIMIT,
                    () -> get(worker.ports().server(), "/api/ingestion/history").statusCode() == 200);
            assertThat(since(before)).doesNotContain("\tat ");
            assertThat(since(before).length()).as(since(before)).isLessThan(30_000);
        }
    }

    @Test
    @Order(4)
    void aProcessThatIsToldToEndUnderWorkEndsSoonAndLosesNothing() throws Exception {
        host.only("bench-300");
        site.turn("latency", 2_000);
        String run = Api.as(worker, token).start();
        long pages = site.traffic().pages();
        Await.until("pages are fetched", LIMIT, () -> site.traffic().pages() > pages + 20);

        Duration took = end(worker);

        System.out.println("SIGTERM to exit under work: " + took.toMillis() + " ms");
        assertThat(took).as(worker.output()).isLessThan(Duration.ofSeconds(8));
        site.turn("latency", 0);
        worker.close();
        worker = launch("127.0.0.1:" + postgres.port(), "--jobhunt.bucket=" + BUCKET)
                .awaitHealthy();
        Api.as(worker, token).awaitEnd(run, LIMIT);
        assertThat(Api.as(worker, token)
                        .status(run)
                        .path("counts")
                        .path("ready")
                        .asInt())
                .isEqualTo(300);

        Duration idle = end(worker);
        System.out.println("SIGTERM to exit at rest: " + idle.toMillis() + " ms");
        assertThat(idle).isLessThan(Duration.ofSeconds(8));
    }

    @Test
    @Order(5)
    void aProcessWithoutDatabaseNamesItAndEndsWhenItIsTold() throws Exception {
        postgres.turn(Fault.REFUSE);
        PackagedApp waiting = launch("127.0.0.1:" + postgres.port());
        try {
            Await.until("it names the database", Duration.ofSeconds(30), () -> waiting.output()
                    .contains("Waiting for PostgreSQL at 127.0.0.1:" + postgres.port() + "/postgres"));
            assertThat(waiting.output()).doesNotContain("secret").doesNotContain("\tat ");
            Duration took = end(waiting);
            System.out.println("SIGTERM to exit without database: " + took.toMillis() + " ms");
            assertThat(took).isLessThan(Duration.ofSeconds(5));
        } finally {
            waiting.close();
            postgres.turn(Fault.PASS);
        }
    }

    private static Duration end(PackagedApp app) throws InterruptedException, IOException {
        long told = System.nanoTime();
        app.process().destroy();
        app.process().waitFor(60, TimeUnit.SECONDS);
        assertThat(app.process().isAlive()).as(app.output()).isFalse();
        return Duration.ofNanos(System.nanoTime() - told);
    }

    /** All that is answered until the first of the paths is answered with this. */
    private static Set<Integer> answersUntil(int wanted, String... paths) throws IOException {
        Set<Integer> seen = new TreeSet<>();
        Await.until("it answers", Duration.ofMinutes(3), () -> {
            assertThat(worker.process().isAlive()).as(worker.output()).isTrue();
            int first = 0;
            for (String path : paths) {
                try {
                    int answer = get(worker.ports().server(), path).statusCode();
                    seen.add(answer);
                    first = first == 0 ? answer : first;
                } catch (IOException refused) {
                    return false;
                }
            }
            return first == wanted;
        });
        return seen;
    }

    private static boolean isReady(PackagedApp app) throws IOException, InterruptedException {
        return get(app.ports().management(), "/actuator/health/readiness").statusCode() == 200;
    }

    private static HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofSeconds(60))
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }

    private static long said(String words) throws IOException {
        return worker.output().lines().filter(line -> line.contains(words)).count();
    }

    private static String since(int before) throws IOException {
        return worker.output().substring(before);
    }
}
