package io.jobhunt.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a newcomer sees without internet: three runs over the demo company, in which everything happens once. */
class DemoCompanyIT {

    private static final Duration LIMIT = Duration.ofMinutes(4);

    @TempDir
    static Path data;

    private static PackagedApp app;
    private static Api api;

    /** A run, the ids that the table had for each outcome right after it, and those the preview had right before. */
    private record Seen(JsonNode status, Map<String, Set<String>> ids, Set<String> previewed) {

        Set<String> with(String... outcomes) {
            Set<String> all = new TreeSet<>();
            for (String outcome : outcomes) {
                all.addAll(ids.getOrDefault(outcome, Set.of()));
            }
            return all;
        }
    }

    private static Seen first;
    private static Seen second;
    private static Seen third;

    @BeforeAll
    static void runThreeTimes() throws IOException {
        app = PackagedApp.start(data, Ports.free());
        api = Api.of(app);
        api.enable("demo");
        first = see(api);
        second = see(api);
        third = see(api);
    }

    @AfterAll
    static void stop() throws IOException {
        if (app != null) {
            app.close();
        }
    }

    private static Seen see(Api api) throws IOException {
        JsonNode preview = api.post("/api/ingestion/dry-run", "{}").json();
        assertThat(preview.at("/demo/completeness/complete").asBoolean())
                .as(preview.at("/demo/completeness").toString())
                .isTrue();
        Set<String> previewed = new TreeSet<>();
        preview.at("/demo/included_jobs")
                .forEach(job -> previewed.add(job.path("id").asText()));
        JsonNode status = api.run(LIMIT);
        Map<String, Set<String>> ids = new TreeMap<>();
        app.database()
                .rows("select outcome, external_id from jobs where run_id = '"
                        + status.path("run_id").asText() + "'")
                .forEach(row -> ids.computeIfAbsent(row.get("outcome").toString(), outcome -> new TreeSet<>())
                        .add(row.get("external_id").toString()));
        return new Seen(status, ids, previewed);
    }

    @Test
    void everyRouteFileIsLoadedUnderItsName() throws IOException {
        Set<String> inTheJar = PackagedRoutes.inTheJar();

        Set<String> loaded = PackagedRoutes.measured(api.metrics(app.ports()));

        assertThat(inTheJar).contains("crawl-visit-host", "runs-start-run").hasSizeGreaterThan(25);
        assertThat(loaded).containsAll(inTheJar).noneMatch(name -> name.matches("route\\d+"));
    }

    @Test
    void everyRunFinishesWithTheJobsThatThePreviewShowed() {
        for (Seen seen : List.of(first, second, third)) {
            assertThat(seen.status().path("status").asText()).isEqualTo("finished");
            assertThat(seen.status().at("/counts/pending").asInt()
                            + seen.status().at("/counts/crawled").asInt())
                    .isZero();
            assertThat(seen.with("added", "updated", "unchanged", "reopened", "failed", "gone"))
                    .isEqualTo(seen.previewed());
        }
    }

    @Test
    void whatTheApiCountsIsWhatTheTableHas() {
        for (Seen seen : List.of(first, second, third)) {
            JsonNode company = seen.status().at("/companies/0");
            for (String outcome : List.of("added", "updated", "unchanged", "failed", "gone", "archived", "reopened")) {
                assertThat(company.path(outcome).asLong())
                        .as(outcome)
                        .isEqualTo(seen.with(outcome).size());
            }
        }
    }

    @Test
    void theFirstRunAddsMostAndMeetsGoneAndFailingPages() {
        assertThat(first.ids().keySet()).containsExactlyInAnyOrder("added", "gone", "failed");
        assertThat(first.with("added")).hasSizeGreaterThan(150);
    }

    @Test
    void theSecondRunSkipsMostAndUpdatesWhatWasEdited() {
        assertThat(second.with("unchanged")).hasSizeGreaterThan(150);
        assertThat(second.with("updated")).isNotEmpty();
        assertThat(first.with("added")).containsAll(second.with("unchanged"));
    }

    @Test
    void whatIsNoLongerListedIsArchived() {
        for (List<Seen> pair : List.of(List.of(first, second), List.of(second, third))) {
            Set<String> vanished = new TreeSet<>(pair.get(0).previewed());
            vanished.removeAll(pair.get(1).previewed());
            // They were expired already.
            vanished.removeAll(pair.get(0).with("gone"));

            assertThat(pair.get(1).with("archived")).isNotEmpty().isEqualTo(vanished);
        }
    }

    @Test
    void whatComesBackIsReopened() {
        Set<String> reopened = third.with("reopened");

        Set<String> expired = first.with("gone");
        expired.addAll(second.with("archived", "gone"));
        assertThat(reopened).isNotEmpty();
        assertThat(expired).containsAll(reopened);
        Set<String> cameBack = new TreeSet<>(expired);
        cameBack.retainAll(third.previewed());
        cameBack.removeAll(third.with("failed", "gone"));
        // What had come back in the run before is open by now.
        cameBack.removeAll(second.with("reopened"));
        assertThat(reopened).isEqualTo(cameBack);
    }
}
