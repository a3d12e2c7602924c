package io.jobhunt.listing.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobhunt.sourcing.ListingFailed;
import io.jobhunt.sourcing.ScriptedSite;
import io.jobhunt.sourcing.ScriptedSite.Answer;
import io.jobhunt.sourcing.SiteRefused;
import io.jobhunt.sourcing.SiteRequests;
import io.jobhunt.sourcing.answers.AnswerJson;
import io.jobhunt.web.CallOff;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class SiteSessionsTest {

    private static final URI LIST = URI.create("https://api.acme.example/jobs?page=1");

    private final ScriptedSite site = new ScriptedSite();
    private final SiteRequests requests = site.requests("test");

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void asksTheRealAddressForJson() {
        site.answers(Answer.json("{\"a\": \"one\ntwo\"}"));

        assertThat(requests.getJson(LIST).path("a").asText()).isEqualTo("one\ntwo");
        assertThat(site.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.method()).isEqualTo("GET");
            assertThat(asked.host()).isEqualTo("api.acme.example");
            assertThat(asked.path()).isEqualTo("/jobs");
            assertThat(asked.query()).containsEntry("page", "1");
            assertThat(asked.headers()).containsEntry("accept", "application/json");
        });
    }

    @Test
    void postsJsonWithTheHeadersOfTheKind() {
        site.answers(asked -> Answer.json(asked.body()));

        var body = AnswerJson.MAPPER.createObjectNode().put("offset", 20);

        assertThat(requests.postJson(LIST, Map.of("website-path", "acme"), body))
                .isEqualTo(body);
        assertThat(site.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.method()).isEqualTo("POST");
            assertThat(asked.headers())
                    .containsEntry("content-type", "application/json")
                    .containsEntry("website-path", "acme");
        });
    }

    @Test
    void readsAPageInTheCharsetItWasSentIn() {
        byte[] latin = "<title>Büro</title>".getBytes(StandardCharsets.ISO_8859_1);
        site.answers(new Answer(200, Map.of("Content-Type", "text/html; charset=ISO-8859-1"), latin, null));

        var page = requests.getHtml(LIST, Map.of());

        assertThat(page.title()).isEqualTo("Büro");
        assertThat(page.location()).isEqualTo(LIST.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "401, wants a sign-in",
        "403, refuses us",
        "404, does not know this board",
        "410, does not know this board",
        "400, does not accept the request",
        "302, without saying where to go",
        "501, having trouble"
    })
    void whatIsNotTransientIsAskedOnceAndTold(int status, String advice) {
        site.answers(Answer.status(status));

        assertThatThrownBy(() -> requests.getJson(LIST))
                .isInstanceOf(ListingFailed.class)
                .hasMessageContaining("api.acme.example")
                .hasMessageContaining(advice)
                .hasMessageContaining("(Asked: https://api.acme.example/jobs?page=1)");
        assertThat(site.asked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504})
    void whatIsTransientIsAskedAgainWithGrowingJitteredPauses(int status) {
        site.answers(Answer.status(status), Answer.status(status), Answer.status(status), Answer.json("[]"));

        assertThat(requests.getJson(LIST)).isEmpty();
        assertThat(site.slept()).hasSize(3);
        for (int i = 0; i < 3; i++) {
            Duration average = Duration.ofMillis(500L << i);
            assertThat(site.slept().get(i))
                    .isBetween(average.dividedBy(2), average.multipliedBy(3).dividedBy(2));
        }
    }

    @Test
    void aConnectionThatCannotBeMadeIsTriedAgain() {
        URI nowhere = URI.create("https://jobs.nowhere.invalid/");

        assertThatThrownBy(() -> site.sessions(RequestSettings.defaults())
                        .open("unscripted", site.clock().instant().plusSeconds(60))
                        .getJson(nowhere))
                .isInstanceOf(ListingFailed.class)
                .hasMessageContaining("jobs.nowhere.invalid");
        assertThat(site.slept()).hasSize(3);
    }

    @Test
    void retryAfterMayBeADate() {
        Answer busy = Answer.status(503).with("Retry-After", "Sun, 22 Nov 2026 08:00:42 GMT");
        site.answers(busy, Answer.json("[]"));

        assertThat(requests.getJson(LIST)).isEmpty();
        assertThat(site.slept()).containsExactly(Duration.ofSeconds(42));
    }

    @Test
    void aRetryAfterBeyondTheCapIsNotWaitedFor() {
        site.answers(Answer.status(429).with("Retry-After", "3600"));

        assertThatThrownBy(() -> requests.getJson(LIST))
                .isInstanceOfSatisfying(SiteRefused.class, refused -> assertThat(refused.status())
                        .isEqualTo(429))
                .hasMessageEndingWith("It asks to wait 3600 s.");
        assertThat(site.slept()).isEmpty();
    }

    @Test
    void neverWaitsBeyondTheCompanysDeadline() {
        site.answers(Answer.status(503).with("Retry-After", "20"));
        SiteRequests hurried = site.requests("test", Duration.ofSeconds(50));

        assertThatThrownBy(() -> hurried.getJson(LIST))
                .isInstanceOf(SiteRefused.class)
                .hasMessageEndingWith("There was no time left to try again.");
        assertThat(site.slept()).containsExactly(Duration.ofSeconds(20), Duration.ofSeconds(20));
    }

    @Test
    void nothingIsAskedAndNotAgainAfterItWasCalledOff() {
        CallOff callOff = new CallOff();
        site.answers(asked -> {
            callOff.callOff();
            return Answer.of(503, "text/plain", "later");
        });

        SiteRequests stopped = site.sessions(RequestSettings.defaults(), "test")
                .open("test", site.clock().instant().plusSeconds(60), callOff);
        assertThatThrownBy(() -> stopped.getJson(LIST)).hasMessage("Stopped: nobody waits for it any more.");
        assertThatThrownBy(() -> stopped.getJson(LIST)).hasMessage("Stopped: nobody waits for it any more.");
        assertThat(site.asked()).hasSize(1);
    }

    @Test
    void nothingIsAskedAfterTheDeadline() {
        SiteRequests late = site.requests("test", Duration.ofSeconds(5));
        site.clock().advance(Duration.ofSeconds(5));

        assertThatThrownBy(() -> late.getJson(LIST))
                .isInstanceOf(ListingFailed.class)
                .hasMessageContaining("The time for this company was over");
        assertThat(site.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><title>Maintenance</title>",
                "\uFEFF\n <html lang=en>",
                "<?xml version=\"1.0\"?><!-- page --><!DOCTYPE HTML PUBLIC \"-//W3C//DTD XHTML 1.0//EN\">"
            })
    void anErrorPageIsNotTakenForAFeed(String page) {
        site.answers(Answer.of(200, "application/xml", page));

        assertThatThrownBy(() -> requests.stream(LIST, "application/xml", Map.of(), body -> "read"))
                .isInstanceOf(ListingFailed.class)
                .hasMessageContaining("HTML page where data was due");
    }

    @Test
    void aFeedThatMentionsHtmlIsAFeed() {
        site.answers(Answer.xml("<?xml version=\"1.0\"?><!-- feed --><jobs><job>&lt;html&gt;</job></jobs>"));

        String read = requests.stream(
                LIST, "application/xml", Map.of(), body -> new String(body.readAllBytes(), StandardCharsets.UTF_8));

        assertThat(read).endsWith("</jobs>");
    }

    @Test
    void jsonThatIsCalledHtmlIsJsonAllTheSame() {
        site.answers(Answer.of(200, "text/html", "[1]"));

        assertThat(requests.getJson(LIST)).hasSize(1);
    }

    @Test
    void whatCannotBeReadIsToldAndNotRepeated() {
        site.answers(Answer.json("{\"jobs\": nonsense}"));

        assertThatThrownBy(() -> requests.getJson(LIST))
                .isInstanceOf(ListingFailed.class)
                .hasMessageContaining("cannot be read");
        assertThat(site.asked()).hasSize(1);
    }

    @Test
    void anEmptyAnswerIsAFailure() {
        site.answers(Answer.of(200, "application/json", ""));

        assertThatThrownBy(() -> requests.getJson(LIST))
                .isInstanceOf(ListingFailed.class)
                .hasMessageContaining("it is empty");
    }

    @Test
    void moreThanFitsIntoMemoryIsRefused() {
        RequestSettings small = new RequestSettings(
                2,
                Duration.ofMillis(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(5),
                DataSize.ofKilobytes(1),
                DataSize.ofKilobytes(2));
        site.answers(Answer.json("[\"" + "x".repeat(1_500) + "\"]"));
        SiteRequests few =
                site.sessions(small, "test").open("test", site.clock().instant().plusSeconds(9));

        assertThatThrownBy(() -> few.getJson(LIST))
                .isInstanceOf(ListingFailed.class)
                .hasMessageContaining("too much data");
        int length = few.stream(LIST, "application/json", Map.of(), body -> body.readAllBytes().length);
        assertThat(length).isGreaterThan(1_500);
        assertThat(site.asked()).hasSize(2);
    }

    @Test
    void aReaderIsCalledAgainFromTheStart() {
        List<Integer> calls = new ArrayList<>();
        site.answers(Answer.status(500), Answer.json("{\"half\": "), Answer.json("{}"));

        Integer fields = requests.stream(LIST, "application/json", Map.of(), body -> {
            calls.add(1);
            return AnswerJson.MAPPER.readTree(body).size();
        });

        assertThat(fields).isZero();
        assertThat(calls).hasSize(2);
    }
}
