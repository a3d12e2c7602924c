package io.jobhunt.sourcing;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.sourcing.ScriptedSite.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LargeFeedTest {

    private static final int ROWS = 4_000;

    @Test
    void aFeedOfFortyMegabytesIsListedWithinAHeapOfSixtyFour() throws IOException, InterruptedException {
        StringBuilder feed = new StringBuilder("{\"jobs\":[");
        String description = "<p>" + "What we build, and why. ".repeat(430) + "</p>";
        for (int n = 0; n < ROWS; n++) {
            feed.append(n == 0 ? "" : ",")
                    .append("{\"id\":")
                    .append(n)
                    .append(",\"title\":\"Engineer ")
                    .append(n)
                    .append("\",\"content\":\"")
                    .append(description)
                    .append("\",\"absolute_url\":\"https://acme.example/jobs/")
                    .append(n)
                    .append("\"}");
        }
        byte[] body = feed.append("]}").toString().getBytes(StandardCharsets.UTF_8);
        assertThat(body.length).isGreaterThan(40_000_000);

        try (ScriptedSite site = new ScriptedSite()) {
            site.answers(new Answer(200, Map.of("Content-Type", "application/json"), body, null));
            assertThat(listWithin("64m", "greenhouse", site)).isEqualTo(ROWS + " Complete");
        }
    }

    private static String listWithin(String heap, String kind, ScriptedSite site)
            throws IOException, InterruptedException {
        Process lister = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ListOneBoard.class.getName(),
                        kind,
                        "acme",
                        site.baseUrl().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            String said = new String(lister.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(lister.waitFor(1, TimeUnit.MINUTES)).isTrue();
            return said.strip();
        } finally {
            lister.destroyForcibly();
        }
    }
}
