package io.jobhunt.crawl.fetch;

import static io.jobhunt.crawl.fetch.ScriptedWeb.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.jobhunt.MovableClock;
import io.jobhunt.crawl.fetch.Robots.Permission.Allowed;
import io.jobhunt.crawl.fetch.Robots.Permission.Disallowed;
import io.jobhunt.crawl.fetch.Robots.Permission.Unknown;
import io.jobhunt.web.WebFailure;
import io.jobhunt.web.WebFailure.Reason;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RobotsTest {

    private static final URI PAGE = URI.create("https://a.example/jobs/1");
    private static final URI PRIVATE = URI.create("https://a.example/private/1");
    private static final String RULES = "User-agent: *\nDisallow: /private\nCrawl-delay: 900\n";

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-01T00:00:00Z"));
    private final ScriptedWeb web = new ScriptedWeb(request -> answer(200, request.uri(), Map.of(), RULES));
    private final Robots robots = new Robots(web, Settings.fetch(), clock);

    @Test
    void obeysTheRulesForEverybody() {
        assertThat(robots.permission("x", PAGE)).isInstanceOf(Allowed.class);
        assertThat(robots.permission("x", PRIVATE)).isInstanceOf(Disallowed.class);
    }

    @Test
    void obeysTheRulesMadeForUs() {
        web.now(request -> answer(
                200,
                request.uri(),
                Map.of(),
                "User-agent: *\nDisallow:\n\nUser-agent: JobHuntTracker\nDisallow: /jobs\n"));

        assertThat(robots.permission("x", PAGE)).isInstanceOf(Disallowed.class);
    }

    @Test
    void tellsHowSlowTheSiteWantsItWithinReason() {
        Map<String, Duration> delays = new HashMap<>();
        Robots telling = new Robots(web, Settings.fetch(), clock, delays::put);

        telling.permission("x", PAGE);
        web.now(request -> answer(200, request.uri(), Map.of(), "User-agent: *\nCrawl-delay: 1.5"));
        telling.permission("x", URI.create("https://b.example/1"));
        web.now(request -> answer(200, request.uri(), Map.of(), "User-agent: *\nCrawl-delay: -1\nDisallow: /x"));
        telling.permission("x", URI.create("https://c.example/1"));

        assertThat(delays).isEqualTo(Map.of("a.example", Duration.ofSeconds(5), "b.example", Duration.ofMillis(1500)));
    }

    @Test
    void asksOncePerHostAndAgainWhenTheAnswerIsOld() {
        robots.permission("x", PAGE);
        robots.permission("x", PRIVATE);
        robots.permission("x", URI.create("https://b.example/jobs/1"));
        assertThat(web.requests)
                .extracting(r -> r.uri().toString())
                .containsExactly("https://a.example/robots.txt", "https://b.example/robots.txt");

        clock.advance(Duration.ofHours(12));
        robots.permission("x", PAGE);

        assertThat(web.requests).hasSize(3);
    }

    @Test
    void asksOnceForManyWhoComeAtTheSameTime() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(10);
        try {
            var permissions = threads.invokeAll(IntStream.range(0, 10)
                    .<java.util.concurrent.Callable<Robots.Permission>>mapToObj(i -> () -> robots.permission("x", PAGE))
                    .toList());
            for (var permission : permissions) {
                assertThat(permission.get()).isInstanceOf(Allowed.class);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(web.requests).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 410, 304})
    void allowsEverythingWithoutRules(int status) {
        web.now(request -> answer(status, request.uri(), Map.of(), RULES));

        assertThat(robots.permission("x", PRIVATE)).isInstanceOf(Allowed.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void allowsNothingForNowWhenTheRulesCannotBeHad(int status) {
        web.now(request -> answer(status, request.uri(), Map.of("retry-after", "120"), RULES));

        assertThat(robots.permission("x", PAGE)).isEqualTo(new Unknown(Duration.ofSeconds(120)));
        clock.advance(Duration.ofSeconds(60));
        assertThat(robots.permission("x", PAGE)).isEqualTo(new Unknown(Duration.ofSeconds(60)));
        assertThat(web.requests).hasSize(1);

        web.now(request -> answer(200, request.uri(), Map.of(), RULES));
        clock.advance(Duration.ofSeconds(60));
        assertThat(robots.permission("x", PAGE)).isInstanceOf(Allowed.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Reason.class,
            names = {"UNREACHABLE", "OUT_OF_TIME", "BROKEN"})
    void allowsNothingForNowWhenTheHostCannotBeReached(Reason reason) {
        web.now(request -> {
            throw new WebFailure(reason, "no", null);
        });

        assertThat(robots.permission("x", PAGE)).isEqualTo(new Unknown(Duration.ofMinutes(1)));
    }

    @Test
    void takesEndlessRedirectsForNoRules() {
        web.now(request -> {
            throw new WebFailure(Reason.REDIRECTS, "no", null);
        });

        assertThat(robots.permission("x", PRIVATE)).isInstanceOf(Allowed.class);
    }

    @Test
    void keepsToTheOldRulesWhileNewOnesCannotBeHad() {
        robots.permission("x", PAGE);
        clock.advance(Duration.ofDays(1));
        web.now(request -> answer(500, request.uri(), Map.of(), ""));

        assertThat(robots.permission("x", PRIVATE)).isInstanceOf(Disallowed.class);
        assertThat(robots.permission("x", PAGE)).isInstanceOf(Allowed.class);
    }

    @Test
    void remembersOnlySoManyHosts() {
        Robots small = new Robots(web, Settings.fetch(2), clock);
        for (String host : List.of("a", "b", "c", "c", "a")) {
            small.permission("x", URI.create("https://" + host + ".example/1"));
        }
        assertThat(web.requests).hasSize(4);
    }

    @Test
    void isNotStalledByHostileRules() {
        String hostile = "User-agent: *\n" + "Disallow: /*a*a*a*a*a*a*a*a*a*a*a*b$\n".repeat(10_000);
        web.now(request -> answer(200, request.uri(), Map.of(), hostile));
        URI page = URI.create("https://a.example/" + "a".repeat(2_000));

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThat(robots.permission("x", page))
                .isInstanceOf(Allowed.class));
    }
}
