package io.jobhunt.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.jobhunt.page.RawPage;
import io.jobhunt.reading.Extracted;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages made to overflow the stack or to eat the processor. The limits are far above need: they catch growth, not speed. */
class HostilePagesTest {

    private static final URI URL = URI.create("https://jobs.example.com/1");
    private static final Duration LIMIT = Duration.ofSeconds(30);

    static Stream<Arguments> pages() {
        String ld = "<script type=\"application/ld+json\">";
        String job = "{\"@type\":\"JobPosting\",\"title\":\"T\",\"description\":\"";
        return Stream.of(
                page("nested divs", "<div>".repeat(100_000) + "text"),
                page("nested spans", "<span>".repeat(100_000) + "text"),
                page("nested hinted divs", "<div class=job-title id=location>x".repeat(20_000)),
                page("nested lists", "<ul><li>x".repeat(50_000)),
                page("nested tables", "<table><tr><td>x".repeat(5_000)),
                page("nested formatting", "<b><i><a href=x>y".repeat(5_000)),
                page("nested headings", "<h1><h2><h3>Similar jobs".repeat(20_000)),
                page(
                        "nested item scopes",
                        "<div itemscope itemtype=https://schema.org/JobPosting itemprop=title>x".repeat(3_000)),
                page("nested forms and fields", "<form><div><input><input><input>x".repeat(20_000)),
                page("many attributes", "<div " + attributes(50_000) + ">x"),
                page("JSON nested 10,000 deep", ld + "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000)),
                page("JSON arrays nested 100,000 deep", ld + "[".repeat(100_000)),
                page("JSON never closed", ld + "{\"a\":{".repeat(50_000)),
                page("quotes only", ld + "{\"a\":\"" + "\"".repeat(300_000)),
                page("quotes and comment openers", ld + "{\"a\":\"" + "\"/*".repeat(100_000)),
                page("quotes and line comments", ld + "{\"a\":\"" + "\"//".repeat(100_000)),
                page("quotes, commas, keys", ld + "{\"a\":\"" + "\", \"b".repeat(100_000)),
                page("quotes and blanks", ld + "{\"a\":\"" + ("\"" + " ".repeat(400)).repeat(2_000)),
                page("newlines only", ld + "{\"a\":\"" + "\n".repeat(300_000)),
                page("backslashes", ld + "{\"a\":\"" + "\\".repeat(300_001)),
                page("string concatenation", ld + "{\"a\":\"x\"" + "+\"x\"".repeat(100_000) + "!"),
                page("a graph of nodes that refer to each other", ld + circle()),
                page("open braces in script", "<script>var description=" + "={".repeat(200_000)),
                page("brackets in script", "<script>var description=" + "=[".repeat(200_000)),
                page("apostrophes in script", "<script>description " + "='".repeat(200_000)),
                page(
                        "many literals in script",
                        "<script>" + "f({a:1,b:2,c:3,d:4,e:5,f:6,g:7,h:8,i:9,j:10,k:11});".repeat(40_000)
                                + "description"),
                page(
                        "broken literals in script",
                        "<script>" + "x={description:\"y\",z:(,aaaaaaaaaaaaaaaaaaaaaaaaaaa}".repeat(10_000)),
                page("entities in entities", ld + job + "&amp;".repeat(200_000) + "\"}"),
                page("less-than signs", ld + job + "&lt;".repeat(100_000) + "<".repeat(100_000) + "\"}"),
                page("lt; without end", ld + job + "lt;".repeat(200_000) + "\"}"),
                page("description of nested lists", ld + job + "<ul><li>".repeat(50_000) + "\"}"),
                page("digits for a salary", ld + job + "$1,000-".repeat(100_000) + "\"}"),
                page("a long line of words", "<p>" + "Engineer, Berlin: $1,000 ".repeat(200_000)),
                page("many long attributes", ("<a class=" + "x".repeat(500) + " href=/1>y</a>").repeat(8_000)),
                page(
                        "one attribute with many classes",
                        "<div class=\"" + "job-title location ".repeat(200_000) + "\">x"),
                page("open tags of unknown names, nested", "<x-a y=1>".repeat(100_000)),
                page("less-than signs only", "<".repeat(2_000_000)),
                page("comments never closed", "<!-- ".repeat(500_000)),
                page("blanks in a meta tag", "<meta http-equiv" + " ".repeat(2_000_000)),
                page("one long word", "<p>" + "a".repeat(3_000_000)),
                page("title of separators", "<title>" + " - ".repeat(50_000) + "</title><h1>x</h1>"),
                page("many canonical links", "<link rel=canonical href=/x/1>".repeat(20_000)),
                page("many postings", (ld + job + "x\"}</script>").repeat(3_000)),
                page("nothing", ""),
                page("only a null character", "\u0000"),
                page("lone surrogates", "<h1>\ud800</h1><p>\udfff"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void hostilePagesEndInTimeAndThrowNothing(String name, String html) {
        RawPage page = new RawPage(URL, "text/html", html);

        Extracted extracted = assertTimeoutPreemptively(LIMIT, () -> new Extraction()
                .extract(new PageReader().read(page, Optional.empty()), page, new ListingHints("T", "Berlin", "Acme")));

        assertThat(extracted).isNotNull();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void whatIsNoHtmlIsReadAsJsonWithoutHarm(String name, String text) {
        RawPage page = new RawPage(URL, "application/json", text);

        PageContent content = assertTimeoutPreemptively(LIMIT, () -> new PageReader().read(page, Optional.empty()));

        assertThat(content.structured()).hasSizeLessThan(200);
    }

    private static Arguments page(String name, String html) {
        return Arguments.of(name, html);
    }

    private static String attributes(int count) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < count; i++) {
            all.append("a").append(i).append("=x ");
        }
        return all.toString();
    }

    private static String circle() {
        return """
                {"@graph":[
                {"@id":"#a","@type":"JobPosting","title":"T","x":[{"@id":"#b"},{"@id":"#b"},{"@id":"#b"}]},
                {"@id":"#b","name":"b","y":[{"@id":"#a"},{"@id":"#a"},{"@id":"#b"},{"@id":"#b"}]}]}
                """;
    }
}
