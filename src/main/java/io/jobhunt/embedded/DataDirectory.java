package io.jobhunt.embedded;

import io.jobhunt.StartupProblem;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The one folder of the embedded services, held by one process at a time. The lock is the operating system's, so that
 * a killed process leaves none behind.
 */
final class DataDirectory implements AutoCloseable {

    private final Path root;
    private final FileChannel channel;

    private DataDirectory(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /**
     * @throws StartupProblem when the folder can't be written, or another process has it
     */
    static DataDirectory claim(Path root) {
        try {
            FileChannel channel =
                    FileChannel.open(root.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = lock(channel);
            if (lock == null) {
                channel.close();
                throw new StartupProblem(
                        "Another Job Hunt Tracker is using the data directory " + root + ".",
                        "Stop it, or give this one its own: --jobhunt.data-dir=<folder> (and other ports).");
            }
            return new DataDirectory(root, channel);
        } catch (IOException e) {
            throw new StartupProblem(
                    "The data directory " + root + " can't be written ("
                            + e.getClass().getSimpleName() + ").",
                    "Make it writable for this user, or choose another: --jobhunt.data-dir=<folder>.",
                    e);
        }
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    Path folder(String name) throws IOException {
        return Files.createDirectories(root.resolve(name));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
