package io.jobhunt.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobhunt.Recordings;
import io.jobhunt.replay.ReplaySite;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A board as it was at each of its recorded dates, ingested date by date, against a plain diff of the recordings. */
class BoardHistoryIT {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    @TempDir
    Path data;

    /** What a run has to come to. */
    private record Change(String date, int listed, int added, int archived, int reopened) {}

    @Test
    void everyRunAddsArchivesAndReopensWhatTheRecordingsSay() throws IOException {
        PackagedApp.jar();
        try (ReplaySite site = new ReplaySite(Recordings.path(""), 3_000, 0)) {
            List<Path> dates = site.dates("roblox");
            assumeFalse(dates.isEmpty(), "no recorded history");
            site.turn("etag", true);
            Plain plain = new Plain();
            try (PackagedApp app = PackagedApp.start(
                    data,
                    Ports.free(),
                    "--jobhunt.sources.greenhouse.base-url=" + site.baseUrl(),
                    "--jobhunt.crawl.default-rate=0",
                    "--jobhunt.listing.requests.rate=0")) {
                Api api = Api.of(app);
                api.enable("roblox");
                for (int date = 0; date < dates.size(); date++) {
                    site.turn("date", date);

                    JsonNode run = api.run(LIMIT);

                    assertThat(run.path("status").asText()).isEqualTo("finished");
                    assertThat(change(dates.get(date), run)).isEqualTo(plain.next(dates.get(date)));
                    assertThat(run.at("/counts/error").asInt()).isZero();
                }
                assertThat(app.database().count("select count(*) from jobs")).isEqualTo(plain.everSeen.size());
                assertThat(app.database().count("select count(*) from jobs where status = 'ready'"))
                        .isEqualTo(plain.open.size());
            }
        }
    }

    private static Change change(Path date, JsonNode run) {
        JsonNode company = run.at("/companies/0");
        assertThat(company.path("listing_status").asText()).isEqualTo("complete");
        return new Change(
                date.getFileName().toString(),
                company.path("listed").asInt(),
                company.path("added").asInt(),
                company.path("archived").asInt(),
                company.path("reopened").asInt());
    }

    /** The diff that needs no pipeline. */
    private static final class Plain {

        private final Set<String> everSeen = new HashSet<>();
        private Set<String> open = Set.of();

        Change next(Path recording) throws IOException {
            Set<String> listed = ids(recording);
            // A tenth of what was open would not be believed; no recorded date has that.
            assertThat(listed.size() * 10).isGreaterThan(open.size());
            int added = 0;
            int reopened = 0;
            for (String id : listed) {
                if (everSeen.add(id)) {
                    added++;
                } else if (!open.contains(id)) {
                    reopened++;
                }
            }
            int archived =
                    (int) open.stream().filter(id -> !listed.contains(id)).count();
            open = listed;
            return new Change(recording.getFileName().toString(), listed.size(), added, archived, reopened);
        }

        private static Set<String> ids(Path recording) throws IOException {
            try (InputStream in = new GZIPInputStream(Files.newInputStream(recording))) {
                Set<String> ids = new HashSet<>();
                new ObjectMapper()
                        .readTree(in)
                        .path("jobs")
                        .forEach(job -> ids.add(job.path("id").asText()));
                return ids;
            }
        }
    }
}
