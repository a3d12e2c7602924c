package io.jobhunt.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jobhunt.web.WebFailure.Reason;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What an exchange does beyond one request: cookies of redirects, and a second try without compression. */
class ExchangesTest {

    private static final URI PAGE = URI.create("https://jobs.example/1");

    @Test
    void bringsBackTheCookiesThatARedirectSets() throws Exception {
        try (RawSite site = new RawSite((request, out) -> RawSite.write(
                        out,
                        String.valueOf(request.header("Cookie")).contains("seen=1")
                                ? "HTTP/1.1 200 OK"
                                : "HTTP/1.1 302 Found\nLocation: " + PAGE
                                        + "\nSet-Cookie: seen=1; Path=/; Expires=Fri, 01 Jan 2100 00:00:00 GMT"
                                        + "\nSet-Cookie: old=x; Max-Age=0\nSet-Cookie: ==",
                        "Engineer"));
                HttpWeb web = web(site)) {
            assertThat(text(web, get(PAGE))).isEqualTo("Engineer");
            assertThat(text(web, get(PAGE))).isEqualTo("Engineer");

            assertThat(site.requests())
                    .extracting(request -> request.header("Cookie"))
                    .as("sent back at once, and forgotten afterwards")
                    .containsExactly(null, "seen=1", null, "seen=1");
        }
    }

    @Test
    void tellsNoOtherHostOfThem() throws Exception {
        try (RawSite site = new RawSite((request, out) -> RawSite.write(
                        out,
                        request.path().equals("/1")
                                ? "HTTP/1.1 302 Found\nLocation: https://other.example/2\nSet-Cookie: seen=1"
                                : "HTTP/1.1 200 OK",
                        "Engineer"));
                HttpWeb web = web(site)) {
            assertThat(text(web, get(PAGE))).isEqualTo("Engineer");

            assertThat(site.requests().get(1).header("X-Original-Host")).isEqualTo("other.example");
            assertThat(site.requests().get(1).header("Cookie")).isNull();
        }
    }

    @Test
    void anAddressThatComesBackWithNothingNewIsACircle() throws Exception {
        try (RawSite site = new RawSite((request, out) ->
                        RawSite.write(out, "HTTP/1.1 302 Found\nLocation: " + PAGE + "\nSet-Cookie: seen=1", ""));
                HttpWeb web = web(site)) {
            WebFailure failure = catchThrowableOfType(WebFailure.class, () -> text(web, get(PAGE)));

            assertThat(failure.reason()).isEqualTo(Reason.REDIRECTS);
            assertThat(failure).hasMessage(PAGE + " redirects in a circle.");
            assertThat(site.requests()).hasSize(2);
        }
    }

    @Test
    void aCookieThatIsAlwaysNewDoesNotGoOnForEver() throws Exception {
        try (RawSite site = new RawSite((request, out) -> RawSite.write(
                        out, "HTTP/1.1 302 Found\nLocation: " + PAGE + "\nSet-Cookie: seen=" + System.nanoTime(), ""));
                HttpWeb web = web(site)) {
            WebFailure failure = catchThrowableOfType(WebFailure.class, () -> text(web, get(PAGE)));

            assertThat(failure).hasMessage(PAGE + " redirects more than 5 times.");
        }
    }

    @Test
    void asksOnceMoreWithoutCompressionForWhatItCannotRead() throws Exception {
        try (RawSite site = new RawSite((request, out) -> RawSite.write(
                        out,
                        "HTTP/1.1 200 OK"
                                + (request.header("Accept-Encoding").equals("identity")
                                        ? ""
                                        : "\nContent-Encoding: zstd"),
                        "Engineer"));
                HttpWeb web = web(site)) {
            assertThat(text(web, get(PAGE))).isEqualTo("Engineer");
            assertThat(site.requests()).hasSize(2);
        }
    }

    @Test
    void saysWhatItCannotReadAndThatTryingAgainIsOfNoUse() throws Exception {
        try (RawSite site = RawSite.answering("HTTP/1.1 200 OK\nContent-Encoding: zstd", new byte[] {1, 2});
                HttpWeb web = web(site)) {
            WebFailure failure = catchThrowableOfType(WebFailure.class, () -> text(web, get(PAGE)));

            assertThat(failure)
                    .hasMessage("jobs.example answered with something unreadable: unknown content encoding zstd");
            assertThat(failure.reason().isTransient()).isFalse();
            assertThat(site.requests()).hasSize(2);
        }
    }

    @Test
    void aRequestThatIsCalledOffEndsAtOnceAndNoneIsBegunAfterIt() throws Exception {
        CallOff callOff = new CallOff();
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        try (RawSite site = new RawSite((request, out) -> {
                    asked.countDown();
                    awaitUninterruptibly(end);
                });
                HttpWeb web = web(site)) {
            CompletableFuture<WebFailure> hanging = CompletableFuture.supplyAsync(
                    () -> catchThrowableOfType(WebFailure.class, () -> text(web, calledOffBy(callOff))));
            asked.await();

            callOff.callOff();

            assertThat(hanging.get(5, TimeUnit.SECONDS).reason()).isEqualTo(Reason.OUT_OF_TIME);
            assertThat(catchThrowableOfType(WebFailure.class, () -> text(web, calledOffBy(callOff))))
                    .isNotNull();
            assertThat(site.requests()).hasSize(1);
        } finally {
            end.countDown();
        }
    }

    private static WebRequest calledOffBy(CallOff callOff) {
        return new WebRequest("x", "GET", PAGE, Map.of(), null, Duration.ofMinutes(5), 10_000, callOff);
    }

    private static void awaitUninterruptibly(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpWeb web(RawSite standIn) {
        return new HttpWeb(
                WebSettings.allowing(), new SourceSettings(Map.of("x", new SourceSettings.Source(standIn.url("")))));
    }

    private static WebRequest get(URI uri) {
        return new WebRequest("x", "GET", uri, Map.of(), null, Duration.ofSeconds(10), 10_000);
    }

    private static String text(HttpWeb web, WebRequest request) throws WebFailure {
        return web.exchange(request, answer -> new String(answer.body().readAllBytes(), StandardCharsets.UTF_8));
    }
}
