package io.jobhunt.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;

/**
 * PostgreSQL as a child process. {@code synchronous_commit} is off: a crash of the machine may lose the last moments,
 * never consistency, and a message acknowledged for a lost row is found by the sweep.
 */
final class PostgresService implements AutoCloseable {

    private final EmbeddedPostgres server;

    private PostgresService(EmbeddedPostgres server) {
        this.server = server;
    }

    static PostgresService start(Path folder, int port) throws IOException {
        PostgresFolder database = new PostgresFolder(folder);
        database.makeStartable();
        Ports.requireFree(port, "jobhunt.embedded.postgres.port");
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(folder.toFile())
                .setOverrideWorkingDirectory(
                        folder.resolveSibling("postgres-binaries").toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setOutputRedirector(
                        Redirect.appendTo(folder.resolveSibling("postgres.log").toFile()))
                .setErrorRedirector(
                        Redirect.appendTo(folder.resolveSibling("postgres.log").toFile()))
                .setServerConfig("listen_addresses", "127.0.0.1")
                // No socket file: its folder may not exist or not be writable on a bare machine.
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "off")
                .setServerConfig("shared_buffers", "128MB")
                .setServerConfig("max_wal_size", "512MB")
                .setServerConfig("max_connections", "100")
                .setServerConfig("timezone", "UTC")
                .setServerConfig("jit", "off")
                .start();
        database.markCompleted();
        return new PostgresService(server);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
