package io.jobhunt.crawl.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.Recordings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuspicionTest {

    private static final String URL = "https://jobs.example/positions/1";

    private static final String FRAME =
            "<header><nav><a href=/>Acme</a> <a href=/jobs>Jobs</a> <a href=/about>About us</a>"
                    + "</nav></header>%s<footer>© Acme GmbH. Imprint. Privacy. Terms of use. Cookie settings. Contact us at any of"
                    + " our offices in Berlin, Paris and New York.</footer>";

    private static final String POSTING = "<h1>Data Engineer</h1><p>Berlin</p><p>"
            + "You build the pipeline that reads thousands of pages a minute, with Java and PostgreSQL, and you enjoy"
            + " keeping it simple while it grows with our customers. ".repeat(3) + "</p>";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<title>Just a moment...</title><p>Checking your browser before accessing jobs.example | CHALLENGE",
                "<title>Attention Required! | CHALLENGE",
                "<p>Please verify you are a human</p><p>Verify you are human by completing the action below | CHALLENGE",
                "<p>Loading</p><script src=https://ct.captcha-delivery.com/c.js></script> | CHALLENGE",
                "<title>Access Denied</title><h1>Access Denied</h1>You don't have permission to access this server | DENIED",
                "<h1>403 Forbidden</h1><p>nginx | DENIED",
                "<h1>Something went wrong</h1><p>Please try again later | SITE_ERROR",
                "<title>We'll be right back</title><p>Our careers site is under maintenance | SITE_ERROR",
                "<h1>502 Bad Gateway | SITE_ERROR",
                "<h1>Page not found</h1><p>The page you are looking for does not exist | NOT_FOUND",
                "<h1>Oops</h1><p>The job you are looking for is not here anymore | NOT_FOUND",
                "<h1>Sorry</h1><p>This position has been filled. Have a look at our other jobs | CLOSED",
                "<h1>Seite nicht gefunden | NOT_FOUND",
                "<div id=root></div><noscript>You need to enable JavaScript</noscript><script src=a.js></script> | EMPTY",
            })
    void aPageThatIsNoPostingIsNotCompared(String body, PageSuspicion expected) {
        assertThat(fingerprinted(body, null)).isEqualTo(new Fingerprinted.Suspect(expected));
        assertThat(fingerprinted(FRAME.formatted(body), "Data Engineer"))
                .isEqualTo(new Fingerprinted.Suspect(expected));
    }

    @Test
    void theBoardInsteadOfThePostingIsWithoutIt() {
        String board = FRAME.formatted(
                "<h1>Open positions</h1>" + "<p>Office Manager, Paris</p><p>Recruiter, Berlin</p>".repeat(30));

        assertThat(fingerprinted(board, "Principal Data Scientist"))
                .isEqualTo(new Fingerprinted.Suspect(PageSuspicion.WITHOUT_POSTING));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<p hidden>Oops, something went wrong. Please try again later.</p>",
                "<p>This job is no longer accepting applications.</p>",
                "<div class=g-recaptcha></div>",
                "<noscript>Please enable JavaScript and cookies to continue</noscript>",
                "<p>You will build our bot detection and the human verification of two million visitors.</p>",
            })
    void aPostingIsCompared(String more) {
        String page = FRAME.formatted(POSTING + more);

        assertThat(fingerprinted(page, "Data Engineer")).isInstanceOf(Fingerprinted.Compared.class);
    }

    @Test
    void structuredDataIsNeverSuspicious() {
        String page =
                "<title>Just a moment</title><script type=application/ld+json>{\"@type\":\"JobPosting\",\"title\":"
                        + "\"Data Engineer\",\"description\":\"Short.\"}</script><h1>Data Engineer</h1>";

        assertThat(fingerprinted(page, "Data Engineer")).isInstanceOf(Fingerprinted.Compared.class);
    }

    static Stream<PostingPage> recordedPostings() {
        return Stream.of(PostingPage.structured(), PostingPage.stripped(), PostingPage.employers())
                .flatMap(List::stream);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("recordedPostings")
    void recordedPostingsAreCompared(PostingPage page) {
        assertThat(Seen.of(page.url(), page.html(), null).fingerprinted()).isInstanceOf(Fingerprinted.Compared.class);
        assertThat(Seen.of(page.url(), page.html(), page.title()).fingerprinted())
                .isInstanceOf(Fingerprinted.Compared.class);
    }

    @Test
    void otherRecordedPagesAreComparedUnlessOnlyAScriptFillsThem() throws IOException {
        List<String> suspects = new ArrayList<>();
        for (String folder : List.of("html/jobseek", "html/jsonld_only", "html/plucker", "html/first2apply")) {
            try (Stream<Path> files = Files.list(Recordings.path(folder))) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".html")).toList()) {
                    if (fingerprinted(Files.readString(file), null) instanceof Fingerprinted.Suspect suspect) {
                        suspects.add(file.getFileName() + " " + suspect.suspicion());
                    }
                }
            }
        }

        assertThat(suspects)
                .containsExactlyInAnyOrder(
                        "jobs_jobscz_job_widget.html EMPTY",
                        "jobs_jobscz_job_widget_script.html EMPTY",
                        "jobs_jobscz_job_widget_script_multiple.html EMPTY");
    }

    private static Fingerprinted fingerprinted(String html, String listedTitle) {
        return Seen.of(URL, html, listedTitle).fingerprinted();
    }
}
