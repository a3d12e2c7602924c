package io.jobhunt.crawl.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.Recordings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Consecutive versions of real pages, labelled by people: how many that hold noise only are taken for changed. */
class PageHistoryTest {

    private final Path history = Recordings.path("page_history/ota");

    private record Pair(String series, String older, String newer, boolean changed) {

        static Pair of(String line) {
            String[] cells = line.split(",");
            return new Pair(cells[0], cells[1], cells[2], cells[3].equals("changed"));
        }
    }

    private static final class Tally {
        private int pairs;
        private int ours;
        private int bareMain;
        private int barePage;

        void add(boolean wrongOurs, boolean wrongMain, boolean wrongPage) {
            pairs++;
            ours += wrongOurs ? 1 : 0;
            bareMain += wrongMain ? 1 : 0;
            barePage += wrongPage ? 1 : 0;
        }
    }

    @Test
    void versionsThatDifferInNoiseOnlyAreHardlyEverTakenForChanged() throws IOException {
        List<Pair> pairs = Files.readAllLines(history.resolve("pairs_labels.csv")).stream()
                .skip(1)
                .map(Pair::of)
                .toList();
        Map<String, Seen> pages = new HashMap<>();
        Map<String, Tally> noise = new TreeMap<>();
        Map<String, Tally> edits = new TreeMap<>();

        for (Pair pair : pairs) {
            Seen older = pages.computeIfAbsent(pair.series + "/" + pair.older, this::read);
            Seen newer = pages.computeIfAbsent(pair.series + "/" + pair.newer, this::read);
            ChangeDecision decision = newer.since(older);
            Map<String, Tally> tallies = pair.changed ? edits : noise;
            for (String row : List.of(pair.series, "all")) {
                tallies.computeIfAbsent(row, series -> new Tally())
                        .add(
                                decision.changed() != pair.changed,
                                newer.bareMainChanged(older) != pair.changed,
                                newer.barePageChanged(older) != pair.changed);
            }
            if (decision.changed() != pair.changed) {
                System.out.println((pair.changed ? "missed " : "false change ") + pair.series + " " + pair.older + " "
                        + pair.newer + " " + decision);
            }
        }

        print("labelled unchanged, taken for changed", noise);
        print("labelled changed, taken for unchanged", edits);
        Tally all = noise.get("all");
        assertThat(all.pairs).isGreaterThan(100);
        assertThat((double) all.ours / all.pairs).isLessThanOrEqualTo(0.06);
    }

    private static void print(String title, Map<String, Tally> tallies) {
        System.out.printf("%n%-66s %5s %5s %10s %10s%n", title, "pairs", "ours", "bare main", "bare page");
        tallies.forEach((row, tally) -> System.out.printf(
                "%-66s %5d %5d %10d %10d%n", row, tally.pairs, tally.ours, tally.bareMain, tally.barePage));
    }

    private Seen read(String file) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(history.resolve(file)))) {
            return Seen.of("https://history.example/page", new String(in.readAllBytes(), StandardCharsets.UTF_8), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
