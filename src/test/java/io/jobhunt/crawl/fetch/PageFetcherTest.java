package io.jobhunt.crawl.fetch;

import static io.jobhunt.crawl.fetch.ScriptedWeb.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.MovableClock;
import io.jobhunt.crawl.fetch.FetchOutcome.Busy;
import io.jobhunt.crawl.fetch.FetchOutcome.Failed;
import io.jobhunt.crawl.fetch.FetchOutcome.Fetched;
import io.jobhunt.crawl.fetch.FetchOutcome.Gone;
import io.jobhunt.crawl.fetch.FetchOutcome.NotModified;
import io.jobhunt.crawl.fetch.FetchOutcome.Redirected;
import io.jobhunt.crawl.fetch.FetchOutcome.Refused;
import io.jobhunt.page.RawPage;
import io.jobhunt.sourcing.PageRequest;
import io.jobhunt.web.WebFailure;
import io.jobhunt.web.WebFailure.Reason;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageFetcherTest {

    private static final URI PAGE = URI.create("https://a.example/jobs/4012345");
    private static final Map<String, String> HTML = Map.of("content-type", "text/html; charset=utf-8");

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-01T00:00:00Z"));
    private final ScriptedWeb web = new ScriptedWeb(request -> answer(200, request.uri(), HTML, "<h1>Engineer</h1>"));
    private final PageFetcher fetcher =
            new PageFetcher(web, new Robots(web, Settings.fetch(), clock), Settings.fetch(), clock);

    @Test
    void bringsAPageWithItsValidators() {
        web.now(request -> answer(
                200,
                request.uri(),
                Map.of("content-type", "Text/HTML; charset=UTF-8", "etag", "\"v1\"", "last-modified", "yesterday"),
                "<h1>Ingénieur</h1>"));

        FetchOutcome outcome = fetch(PageRequest.html(PAGE));

        assertThat(outcome).isInstanceOfSatisfying(Fetched.class, fetched -> {
            assertThat(fetched.page()).isEqualTo(new RawPage(PAGE, "text/html", "<h1>Ingénieur</h1>"));
            assertThat(fetched.body()).isEqualTo("<h1>Ingénieur</h1>".getBytes(StandardCharsets.UTF_8));
            assertThat(fetched.contentType()).isEqualTo("Text/HTML; charset=UTF-8");
            assertThat(fetched.etag()).isEqualTo("\"v1\"");
            assertThat(fetched.lastModified()).isEqualTo("yesterday");
        });
    }

    @Test
    void asksWithWhatItHasAndTakesNoChangeForAnAnswer() {
        web.now(request -> answer(304, request.uri(), Map.of(), ""));

        assertThat(fetcher.fetch(PageRequest.api(PAGE), "x", null, "\"v1\"", "yesterday"))
                .isEqualTo(new NotModified());
        assertThat(web.requests.get(0).headers())
                .containsEntry("If-None-Match", "\"v1\"")
                .containsEntry("If-Modified-Since", "yesterday");
        assertThat(fetch(PageRequest.api(PAGE)))
                .isEqualTo(new Failed("a.example answered 304 to a request without conditions.", true));
    }

    @Test
    void asksRobotsForPagesMadeForPeopleOnly() {
        fetch(PageRequest.html(PAGE));
        assertThat(web.paths()).containsExactly("/robots.txt", "/jobs/4012345");

        web.now(request -> answer(200, request.uri(), Map.of("content-type", "application/json"), "{}"));
        fetch(PageRequest.api(URI.create("https://api.example/jobs/4012345")));
        assertThat(web.paths()).hasSize(3);
    }

    @Test
    void tellsWhetherRobotsWouldBeAskedFirst() {
        assertThat(fetcher.asksRobotsFirst(PageRequest.api(PAGE), "x")).isFalse();
        assertThat(fetcher.asksRobotsFirst(PageRequest.html(PAGE), "x")).isTrue();

        fetch(PageRequest.html(PAGE));
        assertThat(fetcher.asksRobotsFirst(PageRequest.html(PAGE), "x")).isFalse();

        clock.advance(Duration.ofHours(12));
        assertThat(fetcher.asksRobotsFirst(PageRequest.html(PAGE), "x")).isTrue();
    }

    @Test
    void leavesAPageAloneThatRobotsDisallow() {
        web.now(request -> answer(200, request.uri(), Map.of(), "User-agent: *\nDisallow: /jobs"));

        assertThat(fetch(PageRequest.html(PAGE)))
                .isEqualTo(new Refused("a.example disallows this page in its robots.txt."));
        assertThat(web.paths()).containsExactly("/robots.txt");
    }

    @Test
    void waitsForRobotsThatCannotBeHad() {
        web.now(request -> answer(503, request.uri(), Map.of(), ""));

        assertThat(fetch(PageRequest.html(PAGE))).isEqualTo(new Busy(Duration.ofMinutes(1)));
    }

    @ParameterizedTest
    @CsvSource({"401,false", "403,false", "451,false", "400,true", "402,true", "418,true", "999,true", "206,true"})
    void givesUpOnWhatWillNotChange(int status, boolean failed) {
        web.now(request -> answer(status, request.uri(), HTML, "no"));

        FetchOutcome outcome = fetch(PageRequest.api(PAGE));

        assertThat(outcome)
                .isEqualTo(
                        failed
                                ? new Failed("a.example answered " + status + ".", false)
                                : new Refused("a.example answered " + status + "."));
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 425, 500, 502, 504, 520, 599})
    void triesAgainWhatMayPass(int status) {
        web.now(request -> answer(status, request.uri(), HTML, "oops"));

        assertThat(fetch(PageRequest.api(PAGE))).isEqualTo(new Failed("a.example answered " + status + ".", true));
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void believesThatAPageIsGone(int status) {
        web.now(request -> answer(status, request.uri(), HTML, "<h1>Engineer</h1>"));

        assertThat(fetch(PageRequest.api(PAGE))).isEqualTo(new Gone(status));
    }

    @ParameterizedTest
    @CsvSource({"429,90,90", "503,90,90", "503,,30", "429,-1,30", "429,1000000,600"})
    void givesABusyHostThePauseItAsksFor(int status, String retryAfter, long seconds) {
        Map<String, String> headers = retryAfter == null ? Map.of() : Map.of("retry-after", retryAfter);
        web.now(request -> answer(status, request.uri(), headers, "later"));

        assertThat(fetch(PageRequest.api(PAGE))).isEqualTo(new Busy(Duration.ofSeconds(seconds)));
    }

    @Test
    void doesNotTakeTheBoardForThePosting() {
        URI board = URI.create("https://a.example/jobs?error=true");
        web.now(request -> answer(200, board, HTML, "<h1>All our jobs</h1>"));

        assertThat(fetch(request())).isEqualTo(new Redirected(board));
    }

    @Test
    void takesNeitherNothingNorBlanksForAPage() {
        for (String body : new String[] {"", " \n\t"}) {
            web.now(request -> answer(200, request.uri(), HTML, body));

            assertThat(fetch(request())).isEqualTo(new Failed("a.example answered with an empty page.", true));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "application/pdf, %PDF-1.7",
        "text/html, %PDF-1.7",
        "image/png, PNG",
        "text/html, 'P\u0003\u0004\u0000'",
        ", 'P\u0003\u0004\u0000'",
        "application/zip, text"
    })
    void refusesWhatIsNoText(String contentType, String body) {
        Map<String, String> headers = contentType == null ? Map.of() : Map.of("content-type", contentType);
        web.now(request -> answer(200, request.uri(), headers, body));

        assertThat(fetch(request()))
                .isEqualTo(new Failed(
                        "a.example answered with something that is no page ("
                                + (contentType == null ? "unnamed" : contentType) + ").",
                        false));
    }

    @ParameterizedTest
    @CsvSource({
        "application/vnd.api+json; charset=utf-8, application/vnd.api+json",
        "text/plain, application/json",
        "text/html, application/json",
        ", application/json"
    })
    void acceptsJsonUnderItsManyNamesWhereJsonWasAskedFor(String contentType, String effective) {
        Map<String, String> headers = contentType == null ? Map.of() : Map.of("content-type", contentType);
        web.now(request -> answer(200, request.uri(), headers, "{\"id\":1}"));

        assertThat(fetch(PageRequest.api(PAGE)))
                .isInstanceOfSatisfying(Fetched.class, fetched -> assertThat(fetched.page())
                        .isEqualTo(new RawPage(PAGE, effective, "{\"id\":1}")));
    }

    @Test
    void doesNotTakeAnErrorPageForJson() {
        web.now(request -> answer(200, request.uri(), HTML, "<h1>Down for maintenance</h1>"));

        assertThat(fetch(PageRequest.api(PAGE)))
                .isEqualTo(new Failed("a.example answered with text/html where JSON was due.", true));
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void passesOnWhyThereWasNoAnswer(Reason reason) {
        web.now(request -> {
            throw new WebFailure(reason, "because", null);
        });

        assertThat(fetch(PageRequest.api(PAGE))).isEqualTo(new Failed("because", reason.isTransient()));
    }

    @Test
    void followsAPageThatOnlySaysWhereThePageIs() {
        URI target = URI.create("https://a.example/en/jobs/4012345");
        web.now(request -> request.uri().equals(target)
                ? answer(200, target, HTML, "<h1>Engineer</h1>")
                : answer(
                        200,
                        request.uri(),
                        Map.of("content-type", "text/html", "etag", "\"shell\""),
                        "<meta http-equiv='Refresh' content=\"0;URL='/en/jobs/4012345'\">"));

        assertThat(fetch(PageRequest.html(PAGE))).isInstanceOfSatisfying(Fetched.class, fetched -> {
            assertThat(fetched.page()).isEqualTo(new RawPage(target, "text/html", "<h1>Engineer</h1>"));
            assertThat(fetched.etag()).isNull();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta http-equiv=refresh content='30; url=/en/jobs/4012345'><h1>Engineer</h1>",
                "<meta http-equiv=refresh content='0'><h1>Engineer</h1>",
                "<noscript><meta http-equiv=refresh content='0; url=/en/jobs/4012345'></noscript><h1>Engineer</h1>",
                "<meta http-equiv=refresh content='1; url=/en/jobs/4012345'><h1>Engineer</h1><p>You plan, build and test"
                        + " the services that collect readings from the field, you talk with the people who use them, and"
                        + " you write down what was learnt for the next shift."
            })
    void doesNotLeaveAPageThatSaysSomething(String html) {
        web.now(request -> answer(200, request.uri(), HTML, html));

        assertThat(fetch(PageRequest.html(PAGE))).isInstanceOfSatisfying(Fetched.class, fetched -> assertThat(
                        fetched.page().url())
                .isEqualTo(PAGE));
    }

    @Test
    void aRefreshToTheBoardIsARedirectToTheBoard() {
        web.now(request ->
                answer(200, request.uri(), HTML, "<meta http-equiv=refresh content='0; url=https://a.example/jobs'>"));

        assertThat(fetch(PageRequest.html(PAGE))).isEqualTo(new Redirected(URI.create("https://a.example/jobs")));
    }

    @Test
    void aRefreshThatNeverEndsIsGivenUp() {
        web.now(request -> answer(
                200,
                request.uri(),
                HTML,
                "<meta http-equiv=refresh content='0; url=/jobs/4012345?" + web.requests.size() + "'>"));

        fetch(PageRequest.html(PAGE));

        assertThat(web.paths()).containsOnly("/robots.txt", "/jobs/4012345").hasSize(4);
    }

    @Test
    void sendsWhatTheSiteInsistsOnInsteadOfItsOwnHeaders() {
        fetcher.fetch(
                new PageRequest("POST", PAGE, Map.of("accept", "text/x", "X-Site", "1"), "{\"ä\":1}", false),
                "tiktok",
                null,
                null,
                null);

        var sent = web.requests.get(0);
        assertThat(sent.kind()).isEqualTo("tiktok");
        assertThat(sent.method()).isEqualTo("POST");
        assertThat(sent.body()).isEqualTo("{\"ä\":1}".getBytes(StandardCharsets.UTF_8));
        assertThat(sent.headers())
                .containsEntry("accept", "text/x")
                .containsEntry("X-Site", "1")
                .doesNotContainKey("Accept");
    }

    private static PageRequest request() {
        return new PageRequest("GET", PAGE, Map.of(), null, false);
    }

    private FetchOutcome fetch(PageRequest request) {
        return fetcher.fetch(request, "x", null, null, null);
    }
}
