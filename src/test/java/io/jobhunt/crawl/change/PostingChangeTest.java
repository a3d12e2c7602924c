package io.jobhunt.crawl.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Recorded postings, once with noise and once with real edits: what is taken for changed, and what is missed. */
class PostingChangeTest {

    /** All pages take minutes; a part of them shows the same in seconds. */
    private static final boolean FULL = Boolean.getBoolean("jobhunt.show.full");

    /** How often ours and the two bare hashes were wrong. */
    private static final class Tally {
        private int pages;
        private int ours;
        private int bareMain;
        private int barePage;
        private final Map<String, Integer> reasons = new TreeMap<>();
        private final List<String> wrong = new ArrayList<>();

        void add(PostingPage page, Seen before, Seen after, boolean changed) {
            ChangeDecision decision = after.since(before);
            pages++;
            bareMain += after.bareMainChanged(before) != changed ? 1 : 0;
            barePage += after.barePageChanged(before) != changed ? 1 : 0;
            reasons.merge(decision.reason().label(), 1, Integer::sum);
            if (decision.changed() != changed) {
                ours++;
                wrong.add(page.name());
            }
        }

        double share() {
            return (double) ours / pages;
        }
    }

    @Test
    void withJsonLdNoCriticalEditIsMissed() {
        Map<String, Tally> edits = edits(structured());

        print("pages with JSON-LD: edits missed", edits);
        for (String critical :
                List.of("title", "one location", "salary", "closed banner", "one word", "a bullet", "a paragraph")) {
            assertThat(edits.get(critical).wrong).as(critical).isEmpty();
        }
    }

    @Test
    void withoutStructuredDataCriticalEditsAreHardlyEverMissed() {
        Map<String, Tally> edits = edits(plain());

        print("pages without JSON-LD: edits missed", edits);
        assertThat(edits.get("title").share()).isLessThanOrEqualTo(0.05);
        assertThat(edits.get("one location").share()).isLessThanOrEqualTo(0.05);
        assertThat(edits.get("salary").wrong).isEmpty();
        assertThat(edits.get("closed banner").wrong).isEmpty();
    }

    @Test
    void noiseIsHardlyEverTakenForAChange() {
        Map<String, Tally> structured = noise(structured());
        Map<String, Tally> plain = noise(plain());

        print("pages with JSON-LD: noise taken for changed", structured);
        print("pages without JSON-LD: noise taken for changed", plain);
        assertThat(share(structured)).isLessThanOrEqualTo(0.06);
        assertThat(share(plain)).isLessThanOrEqualTo(0.06);
        if (FULL) {
            structured.forEach(
                    (kind, tally) -> assertThat(tally.share()).as(kind).isLessThanOrEqualTo(0.06));
            plain.forEach((kind, tally) -> assertThat(tally.share()).as(kind).isLessThanOrEqualTo(0.06));
        }
    }

    private static double share(Map<String, Tally> tallies) {
        int wrong = tallies.values().stream().mapToInt(tally -> tally.ours).sum();
        return (double) wrong
                / tallies.values().stream().mapToInt(tally -> tally.pages).sum();
    }

    private static List<PostingPage> structured() {
        return everyNth(PostingPage.structured(), 6);
    }

    /** Without JSON-LD; the employers' own pages always. */
    private static List<PostingPage> plain() {
        List<PostingPage> pages = new ArrayList<>(everyNth(PostingPage.stripped(), 6));
        pages.addAll(PostingPage.employers());
        return pages;
    }

    private static List<PostingPage> everyNth(List<PostingPage> pages, int n) {
        return IntStream.range(0, pages.size())
                .filter(i -> FULL || i % n == 0)
                .mapToObj(pages::get)
                .toList();
    }

    private static Map<String, Tally> edits(List<PostingPage> pages) {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        for (PostingPage page : pages) {
            Document original = page.document();
            PayEdits.addMissing(page, original);
            String before = original.outerHtml();
            Seen seenBefore = seen(page, original);
            PostingEdits.ALL.forEach((name, edit) -> {
                Document edited = page.document();
                PayEdits.addMissing(page, edited);
                Tally tally = tallies.computeIfAbsent(name, n -> new Tally());
                if (edit.apply(page, edited, new Random(page.name().hashCode() + name.hashCode()))) {
                    assertThat(edited.outerHtml().equals(before))
                            .as("%s left %s as it was", name, page.name())
                            .isFalse();
                    tally.add(page, seenBefore, seen(page, edited), true);
                }
            });
        }
        return tallies;
    }

    private static Map<String, Tally> noise(List<PostingPage> pages) {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        PageNoise.ALL.forEach((name, noise) -> {
            Tally tally = tallies.computeIfAbsent(name, n -> new Tally());
            for (PostingPage page : pages) {
                Document one = noisy(page, noise, 1);
                Document other = differently(page, noise, one.outerHtml());
                tally.add(page, seen(page, one), seen(page, other), false);
            }
        });
        return tallies;
    }

    private static Document noisy(PostingPage page, BiConsumer<Document, Random> noise, int seed) {
        Document document = page.document();
        noise.accept(document, new Random(31L * page.name().hashCode() + seed));
        return document;
    }

    /** The first of a few draws that really differs; noise that never does fails. */
    private static Document differently(PostingPage page, BiConsumer<Document, Random> noise, String than) {
        for (int seed = 2; seed < 12; seed++) {
            Document other = noisy(page, noise, seed);
            if (!other.outerHtml().equals(than)) {
                return other;
            }
        }
        throw new AssertionError("noise left " + page.name() + " as it was");
    }

    /** Without the listing's title, so that a changed title cannot be what makes a page suspicious. */
    private static Seen seen(PostingPage page, Document document) {
        return Seen.of(page.url(), document.outerHtml(), null);
    }

    private static void print(String title, Map<String, Tally> tallies) {
        System.out.printf("%n%-62s %5s %5s %10s %10s%n", title, "pages", "ours", "bare main", "bare page");
        tallies.forEach((kind, tally) -> System.out.printf(
                "%-62s %5d %5d %10d %10d  %s%s%n",
                kind,
                tally.pages,
                tally.ours,
                tally.bareMain,
                tally.barePage,
                tally.reasons,
                tally.wrong.isEmpty() ? "" : " " + tally.wrong.subList(0, Math.min(6, tally.wrong.size()))));
    }
}
