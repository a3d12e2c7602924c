package io.jobhunt.chaos;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** A folder that is a disk of its own, small enough to be filled, where this machine lets us make one. */
final class SmallDisk implements AutoCloseable {

    private final Path folder;
    private final boolean mounted;

    private SmallDisk(Path folder, boolean mounted) {
        this.folder = folder;
        this.mounted = mounted;
    }

    static SmallDisk at(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        return new SmallDisk(folder, succeeds("mount", "-t", "tmpfs", "-o", "size=32m", "tmpfs", folder.toString()));
    }

    /** Without one, what needs it is skipped. */
    void require() {
        Assumptions.assumeTrue(mounted, "only root can mount a small disk");
    }

    /** Takes up all the room there is. */
    void fill() throws IOException {
        byte[] piece = new byte[4096];
        try (OutputStream out = Files.newOutputStream(filler())) {
            while (true) {
                out.write(piece);
            }
        } catch (IOException e) {
            if (Files.getFileStore(folder).getUsableSpace() > 0) {
                throw e;
            }
        }
    }

    void makeRoom() throws IOException {
        Files.delete(filler());
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    private static boolean succeeds(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            // no such program
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            if (mounted && !succeeds("umount", folder.toString())) {
                throw new IOException(folder + " is still in use");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
