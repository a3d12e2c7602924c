package io.jobhunt.chaos;

import io.jobhunt.app.PackagedApp;
import io.jobhunt.app.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Processes of their own that share the database, the queues and the store inside a host process, as a cloud's do. */
final class Workers implements AutoCloseable {

    private static final List<String> JVM = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m");

    private final PackagedApp host;
    private final List<String> arguments;
    private final List<PackagedApp> running = new ArrayList<>();

    /** @param host with the embedded services, itself without any worker's role */
    Workers(PackagedApp host, String site, String... more) throws IOException {
        this.host = host;
        this.arguments = new ArrayList<>(Product.quick(site));
        arguments.addAll(List.of(
                "--spring.profiles.active=cloud",
                "--spring.datasource.url=jdbc:postgresql://127.0.0.1:"
                        + host.ports().postgres() + "/postgres",
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres",
                "--spring.datasource.hikari.maximum-pool-size=12",
                "--jobhunt.aws.sqs-endpoint=http://127.0.0.1:" + host.ports().sqs(),
                "--jobhunt.aws.s3-endpoint=http://127.0.0.1:" + host.ports().s3(),
                "--jobhunt.aws.access-key=embedded",
                "--jobhunt.aws.secret-key=embedded",
                // A token of the host's is good for an API process among these.
                "--jobhunt.auth.secret="
                        + Files.readString(host.data().resolve("token.key")).strip(),
                "--jobhunt.queues.create=true",
                "--jobhunt.pages.create-bucket=true",
                "--server.address=127.0.0.1",
                "--management.server.address=127.0.0.1"));
        arguments.addAll(List.of(more));
    }

    PackagedApp add() throws IOException {
        return launch("initialize,crawl,extract,sweep").awaitHealthy();
    }

    /** Starts several at once. */
    List<PackagedApp> add(int count) throws IOException {
        List<PackagedApp> added = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            added.add(launch("initialize,crawl,extract,sweep"));
        }
        for (PackagedApp worker : added) {
            worker.awaitHealthy();
        }
        return added;
    }

    PackagedApp addApi(Ports ports) throws IOException {
        return launch("api", ports).awaitHealthy();
    }

    private PackagedApp launch(String roles) throws IOException {
        return launch(roles, Ports.free());
    }

    private PackagedApp launch(String roles, Ports ports) throws IOException {
        List<String> all = new ArrayList<>(arguments);
        all.add("--jobhunt.roles=" + roles);
        // Unused by the cloud profile, and not the host's: closing a worker must not take its database for a left-over.
        Path unused = host.data().resolveSibling("worker-" + ports.server());
        PackagedApp worker = PackagedApp.launchQuickly(JVM, unused, ports, all.toArray(String[]::new));
        running.add(worker);
        return worker;
    }

    void kill(PackagedApp worker) throws IOException, InterruptedException {
        worker.killJvm();
        running.remove(worker);
        worker.close();
    }

    List<PackagedApp> running() {
        return List.copyOf(running);
    }

    /** Sends a signal by its name, such as {@code STOP}. */
    static void signal(PackagedApp worker, String signal) throws IOException, InterruptedException {
        int code = new ProcessBuilder(
                        "kill", "-" + signal, Long.toString(worker.process().pid()))
                .start()
                .waitFor();
        if (code != 0) {
            throw new IllegalStateException("kill -" + signal + " ended with " + code);
        }
    }

    @Override
    public void close() throws IOException {
        for (PackagedApp worker : running) {
            worker.process().destroy();
        }
        for (PackagedApp worker : running) {
            worker.close();
        }
    }
}
