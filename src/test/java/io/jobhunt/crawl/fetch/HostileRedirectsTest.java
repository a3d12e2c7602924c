package io.jobhunt.crawl.fetch;

import static io.jobhunt.crawl.fetch.HostileSite.NOTHING;
import static io.jobhunt.crawl.fetch.HostileSite.OK;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.crawl.fetch.FetchOutcome.Failed;
import io.jobhunt.web.RawSite;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Redirects in circles, and redirects and names that lead inside. */
class HostileRedirectsTest {

    private final HostileWeb web = new HostileWeb();

    @AfterEach
    void close() throws Exception {
        web.close();
    }

    @ParameterizedTest
    @CsvSource({"/loop, 1", "/ping, 2", "/chain-1-x, 6", "/nowhere, 1", "/garbage, 1"})
    void leavesLoopsAndChains(String path, int requests) throws Exception {
        try (RawSite site = new RawSite((request, out) -> {
            String location =
                    switch (request.path()) {
                        case "/loop" -> "\nLocation: /loop";
                        case "/ping" -> "\nLocation: /pong";
                        case "/pong" -> "\nLocation: /ping";
                        case "/nowhere" -> "";
                        case "/garbage" -> "\nLocation: http://[not-an-address";
                        default -> "\nLocation: " + request.path().replace("-x", "x-x");
                    };
            RawSite.write(out, "HTTP/1.1 302 Found" + location, NOTHING);
        })) {
            assertThat(web.fetch(site, path)).isInstanceOfSatisfying(Failed.class, failed -> {
                assertThat(failed.transientFailure()).isFalse();
                assertThat(failed.reason()).containsAnyOf("redirects", "without saying where to go");
            });
            assertThat(site.requests()).hasSize(requests);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:{port}/",
                "https://127.0.0.1:{port}/",
                "https://127.0.0.1/",
                "//127.0.0.1:{port}/",
                "http://[::1]:{port}/",
                "https://[::1]/",
                "https://[fd00:ec2::254]/latest/meta-data/",
                "http://169.254.169.254/latest/meta-data/",
                "https://169.254.169.254/latest/meta-data/",
                "https://2130706433/",
                "http://2130706433:{port}/",
                "https://127.1/",
                "https://0x7f.1/",
                "https://[::ffff:127.0.0.1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[2002:7f00:1::]/",
                "https://inside.test/",
                "https://mixed.test/",
                "file:///etc/passwd",
                "ftp://127.0.0.1/",
                "gopher://127.0.0.1:{port}/_x",
                "https://site.test@127.0.0.1/"
            })
    void neverFollowsARedirectInside(String target) throws Exception {
        web.name("inside.test", "10.0.0.7");
        web.name("mixed.test", "1.1.1.1", "127.0.0.1");
        try (RawSite inside = RawSite.answering(OK, "<h1>secret</h1>".getBytes());
                RawSite site = RawSite.answering(
                        "HTTP/1.1 302 Found\nLocation: " + target.replace("{port}", "" + inside.port()), NOTHING)) {
            assertThat(web.fetch(site, "/")).isInstanceOfSatisfying(Failed.class, failed -> {
                assertThat(failed.transientFailure()).as(failed.reason()).isFalse();
                assertThat(failed.reason()).containsAnyOf("Refused to ask", "public address");
            });
            assertThat(inside.requests()).isEmpty();
        }
    }

    @Test
    void gainsNothingFromANameThatAnswersDifferentlyEachTime() {
        AtomicInteger times = new AtomicInteger();
        for (String answer : new String[] {"127.0.0.1", "10.0.0.1", "::1", "fd00:ec2::254"}) {
            web.name("rebinding.test", "1.1.1.1", answer);

            assertThat(web.fetch(URI.create("https://rebinding.test/")))
                    .isEqualTo(new Failed("rebinding.test does not lead to a public address.", false));
            // Asked once: there is no second answer between the check and the connection.
            assertThat(web.lookups.get("rebinding.test")).isEqualTo(times.incrementAndGet());
        }
    }
}
