package io.jobhunt.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jobhunt.web.WebFailure.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class HttpWebTest {

    private static final Duration TIME = Duration.ofSeconds(10);

    @Test
    void sendsAKindWithABaseUrlToTheStandInAndNamesTheRealHost() throws Exception {
        try (RawSite standIn = RawSite.answering("HTTP/1.1 200 OK\nContent-Length: 2", "ok".getBytes());
                HttpWeb web = web(Map.of("greenhouse", standIn.url("/there/")))) {
            WebRequest request =
                    get("greenhouse", URI.create("https://boards-api.greenhouse.io/v1/boards/acme/jobs?content=true"));

            String answer = web.exchange(request, a -> a.status() + " " + text(a) + " from " + a.uri());

            assertThat(answer)
                    .isEqualTo("200 ok from https://boards-api.greenhouse.io/v1/boards/acme/jobs?content=true");
            RawSite.Request seen = standIn.requests().get(0);
            assertThat(seen.path()).isEqualTo("/there/v1/boards/acme/jobs?content=true");
            assertThat(seen.header("X-Original-Host")).isEqualTo("boards-api.greenhouse.io");
            assertThat(seen.header("Host")).isEqualTo("127.0.0.1:" + standIn.port());
        }
    }

    @Test
    void followsAStandInsRedirectsWithinTheStandIn() throws Exception {
        try (RawSite standIn = new RawSite((request, out) -> {
                    switch (request.path()) {
                        case "/a" -> RawSite.write(out, "HTTP/1.1 302 Found\nLocation: https://other.example/b", "");
                        case "/b" ->
                            RawSite.write(
                                    out,
                                    "HTTP/1.1 301 Moved\nLocation: http://" + request.header("Host") + "/c?d=e",
                                    "");
                        default -> RawSite.write(out, "HTTP/1.1 200 OK", "end");
                    }
                });
                HttpWeb web = web(Map.of("lever", standIn.url("")))) {
            URI end = web.exchange(get("lever", URI.create("https://jobs.example/a")), WebAnswer::uri);

            assertThat(end).isEqualTo(URI.create("https://other.example/c?d=e"));
            assertThat(standIn.requests())
                    .extracting(r -> r.header("X-Original-Host"))
                    .containsExactly("jobs.example", "other.example", "other.example");
        }
    }

    @Test
    void introducesItselfHonestlyUnlessTheSiteInsistsOnSomethingElse() throws Exception {
        try (RawSite site = RawSite.answering("HTTP/1.1 200 OK", new byte[0])) {
            WebSettings settings = new WebSettings(
                    java.util.Set.of("127.0.0.1"), "JobHuntTracker/9", "https://me.example", TIME, TIME, 10, 10);
            try (HttpWeb web = new HttpWeb(settings, new SourceSettings(null))) {
                web.exchange(get("any", site.url("/")), WebAnswer::status);
                WebRequest insisting = new WebRequest(
                        "any",
                        "GET",
                        site.url("/"),
                        Map.of("user-agent", "X", "Accept-Encoding", "identity"),
                        null,
                        TIME,
                        10);
                web.exchange(insisting, WebAnswer::status);
            }
            assertThat(site.requests().get(0).header("User-Agent"))
                    .isEqualTo("JobHuntTracker/9 (self-hosted job tracker; +https://me.example)");
            assertThat(site.requests().get(1).head())
                    .containsOnlyOnce("ser-Agent")
                    .contains("User-Agent: X");
            assertThat(site.requests().get(1).header("Accept-Encoding")).isEqualTo("identity");
        }
    }

    @Test
    void decompressesAndCountsWhatComesOut() throws Exception {
        byte[] page = "<p>jobs</p>".repeat(1000).getBytes(StandardCharsets.UTF_8);
        byte[] gzip = compressed(page, GZIPOutputStream::new);
        byte[] zlib = compressed(page, DeflaterOutputStream::new);
        try (RawSite site = new RawSite((request, out) -> {
                    boolean gz = request.path().equals("/gzip");
                    RawSite.write(
                            out, "HTTP/1.1 200 OK\nContent-Encoding: " + (gz ? "gzip" : "deflate"), gz ? gzip : zlib);
                });
                HttpWeb web = web(Map.of())) {
            byte[] fromGzip = web.exchange(
                    get("x", site.url("/gzip"), page.length), a -> a.body().readAllBytes());
            assertThat(fromGzip).isEqualTo(page);
            byte[] fromZlib = web.exchange(
                    get("x", site.url("/zlib"), page.length), a -> a.body().readAllBytes());
            assertThat(fromZlib).isEqualTo(page);
            assertFails(web, get("x", site.url("/gzip"), page.length - 1), Reason.TOO_LARGE);
        }
    }

    @Test
    void postsAndTurnsIntoAGetWhereABrowserWould() throws Exception {
        try (RawSite site = new RawSite((request, out) -> {
                    String to = request.path().equals("/303") ? "303 See Other" : "307 Temporary Redirect";
                    RawSite.write(
                            out,
                            request.path().equals("/end") ? "HTTP/1.1 200 OK" : "HTTP/1.1 " + to + "\nLocation: /end",
                            "");
                });
                HttpWeb web = web(Map.of())) {
            for (String path : new String[] {"/303", "/307"}) {
                web.exchange(
                        new WebRequest(
                                "x",
                                "POST",
                                site.url(path),
                                Map.of("Content-Type", "application/json"),
                                "{}".getBytes(),
                                TIME,
                                100),
                        WebAnswer::status);
            }
            assertThat(site.requests())
                    .extracting(r -> r.head().split(" ")[0] + " " + r.path() + " " + r.body())
                    .containsExactly("POST /303 {}", "GET /end ", "POST /307 {}", "POST /end {}");
            assertThat(site.requests().get(1).header("Content-Type")).isNull();
        }
    }

    @Test
    void refusesWhatIsNotHttpsOnPort443OfAPublicAddress() throws Exception {
        try (HttpWeb web = new HttpWeb(WebSettings.allowing(), new SourceSettings(null))) {
            for (String url : new String[] {
                "http://1.1.1.1/",
                "https://1.1.1.1:8443/",
                "ftp://1.1.1.1/",
                "https://me:pw@1.1.1.1/",
                "https:///x",
                "https://127.0.0.1/",
                "https://[::1]/",
                "https://[::127.0.0.1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[fd00:ec2::254]/",
                "https://169.254.169.254/",
                "https://2130706433/",
                "https://127.1/",
                "https://0/",
                "https://localhost/",
                "https://100.64.0.1/",
                "https://192.0.0.192/"
            }) {
                assertFails(web, get("x", URI.create(url)), Reason.FORBIDDEN);
            }
        }
    }

    @Test
    void passesOnAFaultOfTheReaderAsItIs() throws Exception {
        try (RawSite site = RawSite.answering("HTTP/1.1 200 OK", new byte[10]);
                HttpWeb web = web(Map.of())) {
            assertThatThrownBy(() -> web.exchange(get("x", site.url("/")), answer -> {
                        throw new IllegalStateException("my own fault");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    static void assertFails(HttpWeb web, WebRequest request, Reason reason) {
        WebFailure failure = catchThrowableOfType(
                WebFailure.class, () -> web.exchange(request, a -> a.body().readAllBytes()));
        assertThat(failure).as(request.uri().toString()).isNotNull();
        assertThat(failure.reason()).as(failure.getMessage()).isEqualTo(reason);
    }

    private static WebRequest get(String kind, URI uri) {
        return get(kind, uri, 1000);
    }

    private static WebRequest get(String kind, URI uri, long maxBytes) {
        return new WebRequest(kind, "GET", uri, Map.of(), null, TIME, maxBytes);
    }

    private static HttpWeb web(Map<String, URI> baseUrls) {
        Map<String, SourceSettings.Source> sources = new java.util.HashMap<>();
        baseUrls.forEach((kind, url) -> sources.put(kind, new SourceSettings.Source(url)));
        return new HttpWeb(WebSettings.allowing("127.0.0.1"), new SourceSettings(sources));
    }

    private static String text(WebAnswer answer) throws IOException {
        return new String(answer.body().readAllBytes(), StandardCharsets.UTF_8);
    }

    private interface Wrap {
        OutputStream over(OutputStream out) throws IOException;
    }

    private static byte[] compressed(byte[] plain, Wrap wrap) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = wrap.over(bytes)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }
}
