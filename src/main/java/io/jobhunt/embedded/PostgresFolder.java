package io.jobhunt.embedded;

import io.jobhunt.StartupProblem;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a database folder that a killed process left behind into a state PostgreSQL starts from: a server that
 * outlived its JVM is stopped, a pid file that names somebody else's process is removed, a folder whose creation broke
 * off is created again. Only ever called while this process holds the {@link DataDirectory}.
 */
final class PostgresFolder {

    private static final Logger log = LoggerFactory.getLogger(PostgresFolder.class);
    private static final Duration STOP_WAIT = Duration.ofSeconds(20);

    private final Path folder;

    PostgresFolder(Path folder) {
        this.folder = folder;
    }

    void makeStartable() throws IOException {
        if (!Files.exists(completed()) && Files.exists(folder)) {
            log.info("{} was never completed; it is made again", folder);
            delete(folder);
        }
        Path pidFile = folder.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        Optional<ProcessHandle> server = serverOf(pidFile);
        if (server.isPresent()) {
            log.info(
                    "Stopping the PostgreSQL server (pid {}) that outlived an earlier run",
                    server.get().pid());
            stop(server.get());
        }
        Files.deleteIfExists(pidFile);
    }

    /** Marks the folder as whole: from here on it holds data and is never deleted. */
    void markCompleted() throws IOException {
        Files.writeString(completed(), "made by Job Hunt Tracker; do not delete\n");
    }

    private Path completed() {
        return folder.resolveSibling(folder.getFileName() + ".completed");
    }

    /** The live server of exactly this folder, if the pid file names one. */
    private Optional<ProcessHandle> serverOf(Path pidFile) throws IOException {
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty() || !lines.get(0).strip().matches("\\d{1,9}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(ProcessHandle::isAlive)
                .filter(this::isOurServer);
    }

    private boolean isOurServer(ProcessHandle process) {
        Path workingDirectory = Path.of("/proc", Long.toString(process.pid()), "cwd");
        if (Files.exists(Path.of("/proc/self"))) {
            try {
                // A postmaster's working directory is its data directory; a process of somebody else that got the
                // same pid later is not there.
                return Files.isSameFile(workingDirectory, folder);
            } catch (IOException e) {
                return false;
            }
        }
        return process.info()
                .command()
                .map(command -> command.contains("postgres"))
                .orElse(false);
    }

    private void stop(ProcessHandle server) {
        try {
            // SIGTERM would wait for its clients; the quick way is SIGINT, which ProcessHandle can't send.
            new ProcessBuilder("kill", "-INT", Long.toString(server.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
            server.onExit().get(STOP_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        } catch (TimeoutException | java.util.concurrent.ExecutionException | IOException e) {
            throw new StartupProblem(
                    "A PostgreSQL server of an earlier run (pid " + server.pid() + ") does not stop.",
                    "End it with: kill " + server.pid() + "  and start again.",
                    e);
        }
    }

    private static void delete(Path tree) throws IOException {
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException error) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
