package io.jobhunt;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of recorded answers and pages, which is not part of this repository; tests that need it are skipped without it. */
public final class Recordings {

    private Recordings() {}

    /** A file or folder among the recordings. */
    public static Path path(String relative) {
        String folder = System.getProperty("jobhunt.recordings", System.getenv("JOBHUNT_RECORDINGS"));
        Path root = Path.of(folder == null ? "../shared/recordings" : folder);
        assumeTrue(Files.isDirectory(root), () -> "no recordings at " + root.toAbsolutePath());
        return root.resolve(relative);
    }
}
