package io.jobhunt.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.app.Api;
import io.jobhunt.app.Await;
import io.jobhunt.app.PackagedApp;
import io.jobhunt.app.Ports;
import io.jobhunt.replay.ReplaySite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The packaged product over a replay site, with times short enough that it recovers in seconds, started again and
 * again on the same data.
 */
final class Product implements AutoCloseable {

    static final int KILLED = 137;

    private final Path data;
    private final ReplaySite site;
    private final Ports ports;
    private final List<String> arguments;
    private PackagedApp app;
    private Path trace;
    private String armed;

    /** @param arguments beside the usual ones */
    Product(Path data, ReplaySite site, Ports ports, String... arguments) {
        this.data = data;
        this.site = site;
        this.ports = ports;
        this.arguments = new ArrayList<>(quick(site.baseUrl()));
        this.arguments.addAll(List.of(arguments));
    }

    /** What every process of a test is started with. */
    static List<String> quick(String site) {
        return List.of(
                "--jobhunt.sources.greenhouse.base-url=" + site,
                "--jobhunt.demo.enabled=false",
                "--jobhunt.crawl.default-rate=0",
                "--jobhunt.crawl.retry.first=500ms",
                "--jobhunt.crawl.circuit.pause=1s",
                // Several times what a batch takes on a busy machine, or messages come twice of themselves.
                "--jobhunt.queues.run-visibility=20s",
                "--jobhunt.queues.work-visibility=20s",
                "--jobhunt.queues.dead-letter-poll-millis=3000",
                "--jobhunt.sweep.heartbeat=2s",
                // Longer than the time between two signs of life of a run that is worked on, and a slow batch.
                "--jobhunt.sweep.stale-after=20s",
                "--jobhunt.sweep.interval=2s");
    }

    /** Starts it, or starts it again. */
    PackagedApp start() throws IOException {
        return launch(List.of()).awaitHealthy();
    }

    /** Starts it so that it dies at this place, when it comes there for the {@code nth} time. */
    PackagedApp startArmed(String failpoint, int nth) throws IOException {
        return launchArmed(failpoint, nth).awaitHealthy();
    }

    /** The same without waiting, for a place that is reached while it starts. */
    PackagedApp launchArmed(String failpoint, int nth) throws IOException {
        trace = Files.createTempDirectory("failpoint").resolve("reached");
        armed = failpoint;
        return launch(List.of("-Djobhunt.failpoint=" + failpoint + ":" + nth, "-Djobhunt.failpoint.file=" + trace));
    }

    private PackagedApp launch(List<String> more) throws IOException {
        List<String> jvm = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx400m"));
        jvm.addAll(more);
        app = PackagedApp.launch(jvm, data, ports, arguments.toArray(String[]::new));
        return app;
    }

    PackagedApp app() {
        return app;
    }

    /** The running product, started if there is none. */
    PackagedApp running() throws IOException {
        return app != null && app.process().isAlive() ? app.awaitHealthy() : start();
    }

    ReplaySite site() {
        return site;
    }

    /** Waits until the armed place has killed it. */
    void awaitKill() throws IOException, InterruptedException {
        Await.until(armed + " kills the product", Duration.ofSeconds(240), () -> !app.process()
                .isAlive());
        assertThat(trace)
                .as("the failpoint %s was not reached:\n%s", armed, app.output())
                .hasContent(armed);
        assertThat(app.awaitExit()).isEqualTo(KILLED);
    }

    /** Makes this board the only enabled company. */
    void only(String board) throws IOException {
        Api api = Api.of(app);
        app.database().change("update company_settings set is_enabled = false");
        api.follow(board);
    }

    @Override
    public void close() throws IOException {
        if (app != null) {
            app.close();
        }
    }
}
