package io.jobhunt.crawl.fetch;

import static io.jobhunt.crawl.fetch.HostileSite.NOTHING;
import static io.jobhunt.crawl.fetch.HostileSite.OK;
import static io.jobhunt.crawl.fetch.HostileWeb.MEGABYTE;
import static io.jobhunt.crawl.fetch.HostileWeb.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.crawl.fetch.FetchOutcome.Busy;
import io.jobhunt.crawl.fetch.FetchOutcome.Failed;
import io.jobhunt.crawl.fetch.FetchOutcome.Fetched;
import io.jobhunt.crawl.fetch.FetchOutcome.Gone;
import io.jobhunt.crawl.fetch.FetchOutcome.Refused;
import io.jobhunt.web.RawSite;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sites that are slow, or many, or in a storm: each fetch ends in bounded time, and other sites are served meanwhile. */
class HostileSitesTest {

    private final HostileWeb web = new HostileWeb();

    @AfterEach
    void close() throws Exception {
        web.close();
    }

    @Test
    void abortsABodyThatDrips() throws Exception {
        try (RawSite site = new RawSite(HostileSite.dripping(OK + "\n\n", "x", 20))) {
            assertThat(web.fetchInTime(at(site, "/"))).isEqualTo(new Failed("site.test did not answer in time.", true));
        }
    }

    @Test
    void abortsHeadersThatDrip() throws Exception {
        try (RawSite site = new RawSite(HostileSite.dripping(OK + "\nX-Header: ", "x", 20))) {
            assertThat(web.fetchInTime(at(site, "/"))).isEqualTo(new Failed("site.test did not answer in time.", true));
        }
    }

    @Test
    void abortsAnAnswerThatIsAlwaysAboutToCome() throws Exception {
        try (RawSite site = new RawSite(HostileSite.dripping("", "HTTP/1.1 100 Continue\r\n\r\n", 1))) {
            assertThat(web.fetchInTime(at(site, "/"))).isEqualTo(new Failed("site.test did not answer in time.", true));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "https"})
    void abortsASiteThatSaysNothingNotEvenHelloInTls(String scheme) throws Exception {
        try (RawSite site = new RawSite(HostileSite.silent())) {
            URI url = URI.create(scheme + "://site.test:" + site.port() + "/");

            assertThat(web.fetchInTime(url)).isEqualTo(new Failed("site.test did not answer in time.", true));
        }
    }

    @Test
    void doesNotReadARedirectsEndlessBodyToItsEnd() throws Exception {
        AtomicLong sent = new AtomicLong();
        try (RawSite site = new RawSite((request, out) -> {
            if (request.path().equals("/job-1")) {
                HostileSite.pouring("HTTP/1.1 302 Found\nLocation: /en/job-1", Long.MAX_VALUE, sent)
                        .answer(request, out);
            }
            RawSite.write(out, OK, "<h1>Engineer</h1>");
        })) {
            assertThat(web.fetch(site, "/job-1")).isInstanceOf(Fetched.class);
            assertThat(sent.get()).isLessThan(20 * MEGABYTE);
        }
    }

    @Test
    void waitsForANameServerOnlyForAMoment() throws Exception {
        web.name("hanging.test");
        try (RawSite healthy = RawSite.answering(OK, "<h1>Engineer</h1>".getBytes())) {
            ExecutorService threads = Executors.newFixedThreadPool(20);
            try {
                List<Callable<FetchOutcome>> hanging = new ArrayList<>();
                for (int i = 0; i < 20; i++) {
                    hanging.add(() -> web.fetch(URI.create("https://hanging.test/")));
                }
                List<Future<FetchOutcome>> outcomes = new ArrayList<>();
                hanging.forEach(one -> outcomes.add(threads.submit(one)));
                assertThat(web.fetch(healthy, "/1")).isInstanceOf(Fetched.class);
                for (Future<FetchOutcome> outcome : outcomes) {
                    assertThat(outcome.get())
                            .isInstanceOfSatisfying(Failed.class, failed -> assertThat(failed.transientFailure())
                                    .isTrue());
                }
                assertThat(web.lookups.get("hanging.test")).isEqualTo(1);
            } finally {
                threads.shutdownNow();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                  | 30",
                "Retry-After: 7                      | 7",
                "Retry-After: -100                   | 30",
                "Retry-After: 99999999999999999999   | 600",
                "Retry-After: tomorrow               | 30",
                "Retry-After:                        | 30",
                "Retry-After: Sun, 08 Nov 2026 08:50:37 GMT | 60",
                "Retry-After: Sun, 08 Nov 2020 08:50:37 GMT | 1",
                "Retry-After: Fri, 08 Nov 2999 08:50:37 GMT | 600"
            })
    void takesAnyRetryAfterForABoundedPause(String header, long seconds) throws Exception {
        String head = "HTTP/1.1 429 Too Many Requests" + (header.isEmpty() ? "" : "\n" + header);
        try (RawSite site = RawSite.answering(head, NOTHING)) {
            assertThat(web.fetch(site, "/")).isEqualTo(new Busy(Duration.ofSeconds(seconds)));
        }
    }

    @Test
    void namesEveryAnswerOfAStormForWhatItIsWhileOthersAreServed() throws Exception {
        int[] statuses = {300, 301, 305, 400, 401, 403, 404, 410, 418, 429, 500, 502, 503, 504, 599, 999};
        try (RawSite storm = new RawSite((request, out) -> RawSite.write(
                        out, "HTTP/1.1 " + request.path().substring(1) + " Storm\nLocation: /", "<h1>no</h1>"));
                RawSite healthy = RawSite.answering(OK, "<h1>Engineer</h1>".getBytes())) {
            ExecutorService threads = Executors.newFixedThreadPool(16);
            try {
                List<Future<FetchOutcome>> stormy = new ArrayList<>();
                List<Future<FetchOutcome>> calm = new ArrayList<>();
                for (int i = 0; i < 320; i++) {
                    String path = "/" + statuses[i % statuses.length];
                    stormy.add(threads.submit(() -> web.fetch(storm, path)));
                    calm.add(threads.submit(() -> web.fetch(healthy, "/job-1")));
                }
                for (int i = 0; i < 320; i++) {
                    assertThat(stormy.get(i).get()).isInstanceOf(expected(statuses[i % statuses.length]));
                    assertThat(calm.get(i).get()).isInstanceOf(Fetched.class);
                }
            } finally {
                threads.shutdownNow();
            }
        }
    }

    @Test
    void servesOthersWhileOneSiteHoldsAsManyConnectionsAsItMay() throws Exception {
        try (RawSite drip = new RawSite(HostileSite.dripping(OK + "\n\n", "x", 20));
                RawSite healthy = RawSite.answering(OK, "<h1>Engineer</h1>".getBytes())) {
            ExecutorService threads = Executors.newCachedThreadPool();
            try {
                List<Future<FetchOutcome>> held = new ArrayList<>();
                for (int i = 0; i < 100; i++) {
                    held.add(threads.submit(() -> web.fetchInTime(at(drip, "/"))));
                }
                for (int i = 0; i < 50; i++) {
                    assertThat(web.fetch(healthy, "/job-" + i)).isInstanceOf(Fetched.class);
                }
                for (Future<FetchOutcome> one : held) {
                    assertThat(one.get()).isEqualTo(new Failed("site.test did not answer in time.", true));
                }
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private static Class<? extends FetchOutcome> expected(int status) {
        return switch (status) {
            case 401, 403 -> Refused.class;
            case 404, 410 -> Gone.class;
            case 429, 503 -> Busy.class;
            default -> Failed.class;
        };
    }
}
