package io.jobhunt.runs.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobhunt.ProductTest;
import io.jobhunt.api.ApiCaller;
import io.jobhunt.app.Await;
import io.jobhunt.runs.TestRuns;
import io.jobhunt.sourcing.CareerSiteKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** Many users, and career sites that hang: nobody waits for what is not his own. */
@ProductTest
@TestPropertySource(
        properties = {
            "jobhunt.roles=api,initialize",
            "jobhunt.crawl.default-rate=0",
            "jobhunt.listing.preview-deadline=3s",
            // Longer than any of these tests waits.
            "jobhunt.listing.company-deadline=60s"
        })
@Import({TestRuns.class, CrowdedListingIT.Kind.class})
class CrowdedListingIT {

    private static final HostedSites SITES = sites();

    @TestConfiguration(proxyBeanMethods = false)
    static class Kind {
        @Bean
        CareerSiteKind hostedKind() {
            return new HostedKind();
        }
    }

    @Autowired
    private TestRuns given;

    private static HostedSites sites() {
        try {
            return new HostedSites();
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    @DynamicPropertySource
    static void careerSites(DynamicPropertyRegistry properties) {
        properties.add("jobhunt.sources." + HostedKind.NAME + ".base-url", SITES::baseUrl);
    }

    @AfterAll
    static void close() {
        SITES.close();
    }

    @Test
    void aPreviewShowsTheGoodCompanyAndSaysWhatIsWrongWithTheHangingOne() {
        ApiCaller api = given.api(given.user());
        follow(api, "hangs-alone", "answers-well");
        SITES.hang("hangs-alone");

        JsonNode preview = api.expect(200, "POST /api/ingestion/dry-run", api.post("/api/ingestion/dry-run", "{}"));

        assertThat(preview.path("answers-well").path("included_jobs").findValuesAsText("title"))
                .containsExactly("Engineer", "Intern");
        assertThat(preview.path("hangs-alone").path("status").asText()).isEqualTo("error");
        assertThat(preview.path("hangs-alone").path("error_message").asText())
                .contains(HostedKind.host("hangs-alone") + " did not answer in time");
    }

    @Test
    void aStopEndsTheListingAtOnceAndTheNextRunBeginsAtOnce() throws IOException {
        ApiCaller api = given.api(given.user());
        String[] companies = names("stopped", 40);
        follow(api, companies);
        follow(api, "listed-after-the-stop");
        settle(api, "listed-after-the-stop", false);
        List.of(companies).forEach(SITES::hang);
        String run = start(api);
        Await.until(
                "as many sites are asked as may be", Duration.ofSeconds(20), () -> SITES.askedInVain("stopped") == 16);

        assertThat(api.post("/api/ingestion/reset/" + run, "{}").statusCode()).isEqualTo(200);
        for (String company : companies) {
            settle(api, company, false);
        }
        settle(api, "listed-after-the-stop", true);
        ingestsWithin(Duration.ofSeconds(10), api, start(api));

        assertThat(SITES.askedInVain("stopped")).isEqualTo(16);
    }

    @Test
    void aRunBeginsBesideTwoThatHang() throws IOException {
        for (String user : List.of("first", "second")) {
            ApiCaller hanging = given.api(given.user());
            String[] companies = names(user + "-hangs", 3);
            follow(hanging, companies);
            List.of(companies).forEach(SITES::hang);
            String run = start(hanging);
            Await.until("it is begun", Duration.ofSeconds(20), () -> status(hanging, run)
                    .equals("initializing"));
        }
        ApiCaller third = given.api(given.user());
        follow(third, "third-answers");

        ingestsWithin(Duration.ofSeconds(10), third, start(third));
    }

    @Test
    void fortySlowPreviewsOfOneUserHoldUpNobodyElse() throws IOException {
        UUID busy = given.user();
        ApiCaller api = given.api(busy);
        String[] slow = names("slow", 70);
        follow(api, slow);
        ApiCaller other = given.api(given.user());
        follow(other, names("quick", 20));
        List.of(slow).forEach(SITES::hang);
        String slowRun = start(api);
        IntStream.range(0, 40).forEach(n -> given.api(busy).begin("/api/ingestion/dry-run"));
        Await.until("slow sites are asked", Duration.ofSeconds(20), () -> SITES.askedInVain("slow") >= 2 * 16);

        assertThat(took(() -> assertThat(other.get("/health").statusCode()).isEqualTo(200)))
                .isLessThan(Duration.ofSeconds(1));
        assertThat(took(() -> assertThat(other.expect(
                                        200, "POST /api/ingestion/dry-run", other.post("/api/ingestion/dry-run", "{}"))
                                .findValuesAsText("status"))
                        .hasSize(20)
                        .containsOnly("success")))
                .isLessThan(Duration.ofSeconds(5));
        ingestsWithin(Duration.ofSeconds(10), other, start(other));
        assertThat(status(api, slowRun)).isEqualTo("initializing");
    }

    @Test
    void companiesAreShownAsTheyComeAndWhoeverGoesAwayEndsHisPreview() throws IOException {
        ApiCaller api = given.api(given.user());
        String[] companies = names("left", 40);
        follow(api, companies);
        follow(api, "shown-at-once");
        List.of(companies).forEach(SITES::hang);
        HttpResponse<InputStream> lines = lines(api);
        assertThat(lines.headers().firstValue("Content-Type")).contains("application/x-ndjson");
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(lines.body(), StandardCharsets.UTF_8))) {
            assertThat(reader.readLine()).startsWith("{\"companies\":[").contains("\"shown-at-once\"", "\"left-40\"");
            HttpResponse<String> second = api.post("/api/ingestion/dry-run", "{}");
            assertThat(api.expect(429, "POST /api/ingestion/dry-run", second)
                            .path("detail")
                            .asText())
                    .contains("A preview of yours is under way");
            assertThat(second.headers().firstValue("Retry-After")).contains("3");
        }

        // The line is closed: nobody looks on.
        Await.until(
                "the next preview may begin",
                Duration.ofSeconds(10),
                () -> lines(api).statusCode() == 200);
        assertThat(SITES.askedInVain("left")).isLessThanOrEqualTo(2 * 16);
    }

    /** A preview line by line, and however its body ends. */
    private static HttpResponse<InputStream> lines(ApiCaller api) {
        return api.send(
                api.request("/api/ingestion/dry-run")
                        .header("Accept", "application/x-ndjson")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{}"))
                        .build(),
                BodyHandlers.ofInputStream());
    }

    private static Duration took(Runnable action) {
        Instant begin = Instant.now();
        action.run();
        return Duration.between(begin, Instant.now());
    }

    private static String[] names(String prefix, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(n -> prefix + "-" + n).toArray(String[]::new);
    }

    private static void follow(ApiCaller api, String... companies) {
        for (String company : companies) {
            api.expect(
                    201,
                    "POST /api/ingestion/companies",
                    api.post("/api/ingestion/companies", "{\"url\":\"" + HostedKind.address(company) + "\"}"));
            settle(api, company, true);
        }
    }

    private static void settle(ApiCaller api, String company, boolean enabled) {
        JsonNode done = api.expect(
                200,
                "POST /api/ingestion/settings",
                api.post(
                        "/api/ingestion/settings",
                        "[{\"op\":\"upsert\",\"company_name\":\"%s\",\"is_enabled\":%s}]".formatted(company, enabled)));
        assertThat(done.path(0).path("success").asBoolean()).as(done.toString()).isTrue();
    }

    private static String start(ApiCaller api) {
        return api.expect(200, "POST /api/ingestion/start", api.post("/api/ingestion/start", "{}"))
                .path("run_id")
                .asText();
    }

    private static void ingestsWithin(Duration limit, ApiCaller api, String run) throws IOException {
        Await.until("the run ingests", limit, () -> status(api, run).equals("ingesting"));
    }

    private static String status(ApiCaller api, String run) {
        return api.expect(200, "GET /api/ingestion/status/{run_id}", api.get("/api/ingestion/status/" + run))
                .path("status")
                .asText();
    }
}
