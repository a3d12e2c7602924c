package io.jobhunt.sourcing.google;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class GoogleFeedMemoryTest {

    @Test
    void aFeedOfTwentyMegabytesIsListedWithin64MegabytesOfHeap() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        GoogleFeedProbe.class.getName(),
                        "3500")
                .redirectErrorStream(true)
                .start();
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(output.strip()).matches("3500 jobs, 2\\d MB, cut short: null");
        } finally {
            process.destroyForcibly();
        }
    }
}
