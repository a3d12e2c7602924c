package io.jobhunt.crawl.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.extract.PageContent;
import io.jobhunt.page.RawPage;
import io.jobhunt.postings.Fingerprint;
import io.jobhunt.reading.Place;
import io.jobhunt.reading.Provenance;
import io.jobhunt.reading.Reading;
import io.jobhunt.reading.Salary;
import io.jobhunt.reading.Workplace;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprinterTest {

    private static final String PROSE =
            "We look for an engineer who builds the pipeline that reads thousands of pages a"
                    + " minute and who enjoys to keep it simple while it grows with our customers around the world. ";

    private static final String TEXT = "Data Engineer\nBerlin, Germany\nPosted 3 days ago\n" + PROSE.repeat(3)
            + "\nThe salary range is €70,000 to €85,000 a year.\n1,234 applicants";

    private final Fingerprinter fingerprinter = new Fingerprinter();

    static Stream<Arguments> criticalEdits() {
        return Stream.of(
                edit("title", r -> r.title("Senior Data Engineer")),
                edit("company", r -> r.company("Initech")),
                edit("one more place", r -> r.locations(List.of(place("Berlin"), place("Munich"), place("Hamburg")))),
                edit("one place less", r -> r.locations(List.of(place("Berlin")))),
                edit(
                        "the country",
                        r -> r.locations(List.of(place("Munich"), new Place("Berlin", "Berlin", null, "US")))),
                edit("workplace", r -> r.workplace(Workplace.REMOTE)),
                edit("remote regions", r -> r.remoteRegions(List.of("Germany"))),
                edit("employment types", r -> r.employmentTypes(List.of("FULL_TIME"))),
                edit("salary", r -> r.salary(salary("70000", "86000"))),
                edit("no salary", r -> r.salary(null)),
                edit("one word", r -> r.descriptionHtml("<p>Build &amp; run it.</p><ul><li>Kotlin</li></ul>")),
                edit("one letter's case", r -> r.descriptionHtml("<p>Build &amp; Run it.</p><ul><li>Java</li></ul>")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("criticalEdits")
    void anEditOfStructuredDataChangesTheCriticalHash(String name, Consumer<Reading.Builder> edit) {
        assertThat(structured(edit).criticalHash())
                .isNotEqualTo(structured(r -> {}).criticalHash());
    }

    static Stream<Arguments> sameThings() {
        return Stream.of(
                edit("order of places", r -> r.locations(List.of(place("Munich"), place("Berlin")))),
                edit("a place twice", r -> r.locations(List.of(place("Munich"), place("Berlin"), place("Berlin")))),
                edit("order of types", r -> r.employmentTypes(List.of("PART_TIME", "FULL_TIME"))),
                edit("blanks", r -> r.title("  Data\u00a0 Engineer\n")),
                edit("scale of money", r -> r.salary(salary("70000.00", "8.5E4"))),
                edit(
                        "attributes",
                        r -> r.descriptionHtml(
                                "<p id=\"x\" class='a > b'>Build &#38; run it.</p>\n<ul data-r=1><li>Java</li></ul>")),
                edit(
                        "escaped twice",
                        r -> r.descriptionHtml(
                                "&lt;p&gt;Build &amp;amp; run it.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Java&lt;/li&gt;&lt;/ul&gt;")),
                edit("composition", r -> r.company("Mu\u0308ller")),
                edit("posting date", r -> r.postedAt(Instant.parse("2026-03-02T00:00:00Z"))),
                edit("closing date", r -> r.validThrough(Instant.parse("2026-09-01T00:00:00Z"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sameThings")
    void theSameWrittenDifferentlyHasTheSameFingerprint(String name, Consumer<Reading.Builder> edit) {
        assertThat(structured(edit)).isEqualTo(structured(r -> {}));
    }

    @Test
    void aFieldComesFromTheMostTrustedReadingThatHasIt() {
        Reading api = Reading.from(Provenance.API).title("Data Engineer").build();
        Reading jsonLd = reading(r -> {});
        Reading otherState =
                Reading.from(Provenance.STATE).title("Other").company("Other").build();

        assertThat(fingerprint(List.of(api, jsonLd, otherState), TEXT, ""))
                .isEqualTo(fingerprint(List.of(api, jsonLd), TEXT, ""));
    }

    @Test
    void aDescriptionThatIsPartOfThePageIsMasked() {
        Reading marked = Reading.from(Provenance.MICRODATA)
                .title("Data Engineer")
                .descriptionHtml("<p>Posted 3 days ago</p><p>Build it.</p>")
                .build();
        Reading later = Reading.from(Provenance.MICRODATA)
                .title("Data Engineer")
                .descriptionHtml("<p>Posted 4 days ago</p><p>Build it.</p>")
                .build();
        Reading edited = Reading.from(Provenance.MICRODATA)
                .title("Data Engineer")
                .descriptionHtml("<p>Posted 4 days ago</p><p>Run it.</p>")
                .build();

        assertThat(fingerprint(List.of(later), TEXT, "")).isEqualTo(fingerprint(List.of(marked), TEXT, ""));
        assertThat(fingerprint(List.of(edited), TEXT, "").criticalHash())
                .isNotEqualTo(fingerprint(List.of(marked), TEXT, "").criticalHash());
    }

    @Test
    void aHostileSalaryCostsNothing() {
        assertThat(structured(r -> r.salary(salary("1", "1E+999999999"))).criticalHash())
                .isNotEqualTo(structured(r -> {}).criticalHash());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Data Engineer | Data Scientist",
                "Berlin, Germany | Munich, Germany",
                "€85,000 | €95,000",
                "€70,000 | €60,000",
                "a year | a month",
                "1,234 applicants | This position has been filled.",
                "1,234 applicants | Diese Stelle ist bereits besetzt",
                "1,234 applicants | Ce poste n’est plus disponible",
            })
    void anEditOfTitlePlaceSalaryOrStateChangesTheCriticalHashOfAPlainPage(String from, String to) {
        Fingerprint edited = plain(t -> t.replace(from, to));

        assertThat(edited.criticalHash()).isNotEqualTo(plain(t -> t).criticalHash());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,234 applicants | 2,001 applicants",
                "3 days ago | 30+ days ago",
                "Berlin, Germany | Berlin,  Germany"
            })
    void noiseChangesNothingOfAPlainPage(String from, String to) {
        assertThat(plain(t -> t.replace(from, to))).isEqualTo(plain(t -> t));
    }

    @Test
    void oneWordOfAPlainPageIsSeenByTheContentHashOnly() {
        Fingerprint edited = plain(t -> t.replaceFirst("simple", "tidy"));

        assertThat(edited.criticalHash()).isEqualTo(plain(t -> t).criticalHash());
        assertThat(edited.contentHash()).isNotEqualTo(plain(t -> t).contentHash());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Location: Madrid", "Standort: Hamburg", "Locations\nMadrid", "Primary Location: Austin, TX"})
    void aLabelledPlaceBelowTheTextIsCritical(String line) {
        Fingerprint before = plain(t -> t + "\n" + line);
        Fingerprint after = plain(t -> t + "\n" + line.replaceAll("Madrid|Hamburg|Austin, TX", "Oslo"));

        assertThat(after.criticalHash()).isNotEqualTo(before.criticalHash());
    }

    @Test
    void aBannerOutsideTheMainTextIsSeen() {
        List<Reading> readings = List.of(reading(r -> {}));

        assertThat(fingerprint(
                                readings,
                                TEXT,
                                "<div class=banner>We are <b>no longer</b> accepting&nbsp;applications.</div>")
                        .criticalHash())
                .isNotEqualTo(fingerprint(readings, TEXT, "").criticalHash());
        assertThat(fingerprint(readings, TEXT, "<script>t='no longer accepting applications'</script>"))
                .isEqualTo(fingerprint(readings, TEXT, ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Application deadline: March 31, 2026 | Application deadline: April 2, 2026 | false",
                "Apply by 2026-03-31 | Apply by 2026-04-02 | false",
                "Bewerbungsfrist: 31. März 2026 | Bewerbungsfrist: 2. April 2026 | false",
                "Closing date<br>March 31, 2026 | Closing date<br>April 2, 2026 | false",
                "Posted March 31, 2026 | Posted April 2, 2026 | true",
                "Posted by Jane Doe, March 31, 2026 | Posted by Jane Doe, April 2, 2026 | true",
                "Apply now<br>March 31, 2026 | Apply now<br>April 2, 2026 | true",
                "March 31, 2026 | April 2, 2026 | true",
            })
    void closingDatesAreContentAndOtherDatesOutsideTheTextAreNot(String from, String to, boolean same) {
        List<Reading> readings = List.of(reading(r -> {}));
        Fingerprint before = fingerprint(readings, TEXT, "<p>" + from + "</p>");
        Fingerprint after = fingerprint(readings, TEXT, "<p>" + to + "</p>");

        assertThat(after.criticalHash()).isEqualTo(before.criticalHash());
        assertThat(after.contentHash() == before.contentHash()).isEqualTo(same);
    }

    @Test
    void structuredDataThatDisappearsIsACriticalChange() {
        Fingerprinted.Compared without = compared(page(""), new PageContent(List.of(), "Data Engineer", TEXT));

        assertThat(without.structured()).isFalse();
        assertThat(without.fingerprint().criticalHash())
                .isNotEqualTo(structured(r -> {}).criticalHash());
    }

    @Test
    void aSelectorsFieldsDoNotMakeAPageStructuredButCount() {
        Reading berlin = Reading.from(Provenance.SELECTOR)
                .title("Data Engineer")
                .locations(List.of(place("Berlin")))
                .build();
        Reading oslo = Reading.from(Provenance.SELECTOR)
                .title("Data Engineer")
                .locations(List.of(place("Oslo")))
                .build();
        Fingerprinted.Compared before = compared(page(""), new PageContent(List.of(berlin), "Data Engineer", TEXT));
        Fingerprinted.Compared after = compared(page(""), new PageContent(List.of(oslo), "Data Engineer", TEXT));

        assertThat(before.structured()).isFalse();
        assertThat(after.fingerprint().criticalHash())
                .isNotEqualTo(before.fingerprint().criticalHash());
    }

    /** Each is a million signs that would take a careless reader hours. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<",
                "</",
                "<a ",
                "<a b=\"",
                "<!--",
                "<!-- -->",
                "<script>",
                "<script></",
                "&",
                "&a",
                "&#",
                "&#x1",
                "<b>x",
                "<p>\n",
                "Data Engineer\n",
                "Data\u00a0Engineer<br>",
                "$1 ",
                "$",
                "salary 1 ",
                "1 March ",
                "closing ",
                "position has been ",
                "no longer ",
                "location:\n",
                "Location: a\n",
                "a\u0316\u0301",
                "x ",
                "\ud83d"
            })
    @Timeout(60)
    void aMillionHostileSignsAreReadInOnePass(String piece) {
        String text = piece.repeat(1_000_000 / piece.length());
        Reading stated = reading(r -> r.descriptionHtml(text).company(text));
        RawPage page = new RawPage(URI.create("https://jobs.example/1"), "text/html", text);

        fingerprinter.fingerprint(page, new PageContent(List.of(), "Data Engineer", text), text);
        Fingerprinted fingerprinted =
                fingerprinter.fingerprint(page, new PageContent(List.of(stated), "Data Engineer", text), text);

        assertThat(fingerprinted).isInstanceOf(Fingerprinted.Compared.class);
    }

    private Fingerprint structured(Consumer<Reading.Builder> edit) {
        return fingerprint(List.of(reading(edit)), TEXT, "");
    }

    private Fingerprint plain(UnaryOperator<String> edit) {
        String text = edit.apply(TEXT);
        RawPage page = new RawPage(
                URI.create("https://jobs.example/1"), "text/html", "<p>" + text.replace("\n", "</p><p>") + "</p>");
        return compared(
                        page,
                        new PageContent(List.of(), text.lines().findFirst().orElseThrow(), text))
                .fingerprint();
    }

    private Fingerprint fingerprint(List<Reading> readings, String mainText, String more) {
        return compared(page(more), new PageContent(readings, "Data Engineer", mainText))
                .fingerprint();
    }

    private Fingerprinted.Compared compared(RawPage page, PageContent content) {
        assertThat(fingerprinter.fingerprint(page, content, "Data Engineer"))
                .isInstanceOf(Fingerprinted.Compared.class);
        return (Fingerprinted.Compared) fingerprinter.fingerprint(page, content, "Data Engineer");
    }

    private static RawPage page(String more) {
        String html = "<html><body><h1>Data Engineer</h1>" + more + "<p>" + PROSE.repeat(3) + "</p></body></html>";
        return new RawPage(URI.create("https://jobs.example/1"), "text/html", html);
    }

    private static Reading reading(Consumer<Reading.Builder> edit) {
        Reading.Builder builder = Reading.from(Provenance.JSON_LD)
                .title("Data Engineer")
                .company("M\u00fcller")
                .locations(List.of(place("Berlin"), place("Munich")))
                .workplace(Workplace.HYBRID)
                .employmentTypes(List.of("FULL_TIME", "PART_TIME"))
                .salary(salary("70000", "85000"))
                .postedAt(Instant.parse("2026-03-01T00:00:00Z"))
                .descriptionHtml("<p>Build &amp; run it.</p><ul><li>Java</li></ul>");
        edit.accept(builder);
        return builder.build();
    }

    private static Place place(String city) {
        return new Place(city, city, null, "DE");
    }

    private static Salary salary(String min, String max) {
        return new Salary(new BigDecimal(min), new BigDecimal(max), "EUR", Salary.Period.YEAR);
    }

    private static Arguments edit(String name, Consumer<Reading.Builder> edit) {
        return Arguments.of(name, edit);
    }
}
