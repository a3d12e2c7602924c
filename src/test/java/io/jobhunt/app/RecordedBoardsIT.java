package io.jobhunt.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobhunt.Recordings;
import io.jobhunt.replay.ReplaySite;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two recorded boards, previewed, ingested, and ingested again. */
class RecordedBoardsIT {

    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final String STATES = "select status, count(*) from jobs group by 1 order by 1";

    @TempDir
    static Path data;

    private static ReplaySite site;
    private static PackagedApp app;
    private static Api api;
    private static JsonNode preview;
    private static JsonNode first;
    private static Map<String, Long> statesAfterFirst;
    private static JsonNode second;

    @BeforeAll
    static void ingestTwice() throws IOException {
        PackagedApp.jar();
        site = new ReplaySite(Recordings.path(""), 25_000, 0);
        // What real pages have: a token, an age and a counter that differ each time.
        site.turn("noise", true);
        app = PackagedApp.start(
                data,
                Ports.free(),
                "--jobhunt.sources.greenhouse.base-url=" + site.baseUrl(),
                "--jobhunt.crawl.default-rate=0");
        api = Api.of(app);
        api.enable("anthropic", "roblox");

        preview = api.post("/api/ingestion/dry-run", "{}").json();
        first = api.run(LIMIT);
        statesAfterFirst = app.database().counts(STATES);
        second = api.run(LIMIT);
    }

    @AfterAll
    static void stop() throws IOException {
        if (app != null) {
            app.close();
        }
        if (site != null) {
            site.close();
        }
    }

    @Test
    void thePreviewListsBothBoardsCompletely() throws IOException {
        assertThat(titlesById(preview.at("/anthropic/included_jobs")))
                .hasSize(517)
                .isEqualTo(recordedTitles("greenhouse/jobsxplo_raw_2026-08-22/anthropic.json"));
        assertThat(titlesById(preview.at("/roblox/included_jobs")))
                .hasSize(232)
                .isEqualTo(recordedTitles("greenhouse/boards_2026-08-22/roblox.json"));
        for (String company : List.of("anthropic", "roblox")) {
            assertThat(preview.at("/" + company + "/completeness/complete").asBoolean())
                    .isTrue();
            assertThat(preview.at("/" + company + "/status").asText()).isEqualTo("success");
        }
        assertThat(preview.at("/anthropic/completeness/advertised").asInt()).isEqualTo(517);
    }

    @Test
    void theFirstRunEndsWithEveryJobReadyAndCountedAsInTheTable() {
        assertThat(first.path("status").asText()).isEqualTo("finished");
        assertThat(counts(first))
                .isEqualTo(Map.of("pending", 0L, "crawled", 0L, "ready", 749L, "error", 0L, "expired", 0L));
        assertThat(statesAfterFirst).isEqualTo(Map.of("ready", 749L));
        assertThat(company(first, "anthropic").path("listing_status").asText()).isEqualTo("complete");
        assertThat(company(first, "anthropic").path("listed").asInt()).isEqualTo(517);
        assertThat(company(first, "anthropic").path("added").asInt()).isEqualTo(517);
        assertThat(company(first, "roblox").path("listing_status").asText()).isEqualTo("complete");
        assertThat(company(first, "roblox").path("added").asInt()).isEqualTo(232);
    }

    @Test
    void everyJobCarriesTheTitleOfItsRowAndTheTextOfItsPage() throws IOException {
        Map<String, String> recorded =
                new TreeMap<>(recordedTitles("greenhouse/jobsxplo_raw_2026-08-22/anthropic.json"));
        recorded.putAll(recordedTitles("greenhouse/boards_2026-08-22/roblox.json"));

        Map<String, String> stored = app
                .database()
                .rows("select external_id, title from jobs where length(description_text) > 1000 and location <> ''")
                .stream()
                .collect(Collectors.toMap(row -> row.get("external_id").toString(), row -> row.get("title")
                        .toString()));

        assertThat(stored).isEqualTo(recorded);
    }

    @Test
    void theSecondRunSkipsWhatHasNotChanged() {
        assertThat(second.path("status").asText()).isEqualTo("finished");
        Map<String, Long> outcomes = app.database().counts("select outcome, count(*) from jobs group by 1");
        assertThat(outcomes.getOrDefault("unchanged", 0L)).isGreaterThanOrEqualTo(749 * 9 / 10);
        assertThat(outcomes.values().stream().mapToLong(n -> n).sum()).isEqualTo(749);
        assertThat(company(second, "anthropic").path("unchanged").asLong()
                        + company(second, "roblox").path("unchanged").asLong())
                .isEqualTo(outcomes.get("unchanged"));
    }

    @Test
    void theRunsJobsComePageByPageAsTheTableHasThem() throws IOException {
        String run = second.path("run_id").asText();

        List<String> listed = api.jobs(run, "status=ready").stream()
                .map(job -> job.path("id").asText())
                .toList();

        assertThat(listed)
                .doesNotHaveDuplicates()
                .isEqualTo(app
                        .database()
                        .rows("select id from jobs where status = 'ready' and run_id = '" + run
                                + "' order by company, id")
                        .stream()
                        .map(row -> row.get("id").toString())
                        .toList())
                .hasSize(749);
    }

    @Test
    void theHistoryKeepsTheCountsOfBothRuns() throws IOException {
        JsonNode history = api.get("/api/ingestion/history").json();

        assertThat(StreamSupport.stream(history.spliterator(), false)
                        .map(run -> run.path("run_id").asText()))
                .containsExactly(
                        second.path("run_id").asText(), first.path("run_id").asText());
        assertThat(history.at("/1/counts")).isEqualTo(first.path("counts"));
        assertThat(history.at("/0/counts")).isEqualTo(second.path("counts"));
    }

    private static Map<String, Long> counts(JsonNode status) {
        Map<String, Long> counts = new TreeMap<>();
        status.path("counts")
                .properties()
                .forEach(field -> counts.put(field.getKey(), field.getValue().asLong()));
        return counts;
    }

    private static JsonNode company(JsonNode status, String name) {
        return StreamSupport.stream(status.path("companies").spliterator(), false)
                .filter(company -> company.path("company").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> recordedTitles(String file) throws IOException {
        return titlesById(
                new ObjectMapper().readTree(Recordings.path(file).toFile()).path("jobs"));
    }

    /** Recorded titles hold stray and non-breaking spaces, which nobody wants to see. */
    private static Map<String, String> titlesById(JsonNode jobs) {
        Map<String, String> titles = new TreeMap<>();
        jobs.forEach(job -> titles.put(
                job.path("id").asText(),
                job.path("title").asText().replaceAll("[\\s\\h]+", " ").strip()));
        return titles;
    }
}
