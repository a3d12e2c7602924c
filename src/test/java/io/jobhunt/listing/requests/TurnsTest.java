package io.jobhunt.listing.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobhunt.politeness.HostAnswer;
import io.jobhunt.politeness.Turn;
import io.jobhunt.politeness.Visit;
import io.jobhunt.sourcing.ListingFailed;
import io.jobhunt.sourcing.ScriptedSite;
import io.jobhunt.sourcing.ScriptedSite.Answer;
import io.jobhunt.sourcing.SiteRefused;
import io.jobhunt.sourcing.SiteRequests;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a listing's requests make of the turns they get, and what they tell of the answers. */
class TurnsTest {

    private static final URI LIST = URI.create("https://API.acme.example/jobs?page=1");
    private static final Turn NOW = in(0);
    private static final Turn DOWN = new Turn.Down(Instant.parse("2026-11-22T07:51:02.123Z"));

    private final ScriptedSite site = new ScriptedSite();
    private final List<Duration> slept = new ArrayList<>();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void everyRequestWaitsForItsTurnAtItsHost() {
        site.answers(Answer.json("[]"));
        ScriptedPace pace = new ScriptedPace(NOW, in(500), in(250));
        SiteRequests requests = requests(pace, Duration.ofMinutes(2));

        for (int i = 0; i < 3; i++) {
            requests.getJson(LIST);
        }

        assertThat(slept).containsExactly(Duration.ofMillis(500), Duration.ofMillis(250));
        assertThat(pace.asked()).hasSize(3).containsOnly(new Visit("api.acme.example", "lever"));
        assertThat(pace.told()).containsExactly(useful(), useful(), useful());
    }

    @Test
    void aTurnThatComesTooLateIsNotWaitedFor() {
        SiteRequests hurried = requests(new ScriptedPace(later(6_000)), Duration.ofSeconds(5));

        assertThatThrownBy(() -> hurried.getJson(LIST))
                .isInstanceOf(ListingFailed.class)
                .hasMessageContaining("asked as often as it bears")
                .hasMessageContaining("in 6 s is too late");
        assertThat(site.asked()).isEmpty();
        assertThat(slept).isEmpty();
    }

    @Test
    void aShortTroubleOfTheHostIsWaitedOut() {
        site.answers(Answer.json("[1]"));

        assertThat(requests(new ScriptedPace(later(15_000), later(1_000), in(100)), Duration.ofMinutes(2))
                        .getJson(LIST))
                .hasSize(1);
        assertThat(slept).containsExactly(Duration.ofSeconds(15), Duration.ofSeconds(1), Duration.ofMillis(100));
    }

    @Test
    void aHostThatIsDownIsNotAskedAndTheReasonIsTold() {
        SiteRequests requests = requests(new ScriptedPace(DOWN), Duration.ofMinutes(2));

        assertThatThrownBy(() -> requests.getJson(LIST))
                .isInstanceOf(ListingFailed.class)
                .hasMessage("API.acme.example has not answered usefully since 2026-11-22T07:51:02Z and is left alone"
                        + " for a while. Try again later. Not asked: " + LIST);
        assertThat(site.asked()).isEmpty();
        assertThat(slept).isEmpty();
    }

    @Test
    void whatFailsInTheEndIsOneFailureOfTheHost() {
        site.answers(Answer.status(500));
        ScriptedPace pace = new ScriptedPace(NOW);

        assertThatThrownBy(() -> requests(pace, Duration.ofMinutes(2)).getJson(LIST))
                .isInstanceOf(SiteRefused.class);
        assertThat(site.asked()).hasSize(4);
        assertThat(pace.told()).containsExactly(new HostAnswer.Failing());
    }

    @Test
    void whatIsAnsweredInTheEndIsNoFailure() {
        site.answers(Answer.status(500), Answer.status(502), Answer.json("[]"));
        ScriptedPace pace = new ScriptedPace(NOW);

        requests(pace, Duration.ofMinutes(2)).getJson(LIST);

        assertThat(pace.told()).containsExactly(useful());
    }

    @Test
    void aBoardThatIsNotKnownIsAnAnswer() {
        site.answers(Answer.status(404));
        ScriptedPace pace = new ScriptedPace(NOW);

        assertThatThrownBy(() -> requests(pace, Duration.ofMinutes(2)).getJson(LIST))
                .isInstanceOf(SiteRefused.class);
        assertThat(pace.told()).containsExactly(useful());
    }

    @Test
    void aRetryAfterIsPassedOnAtOnceAndAsItIs() {
        site.answers(
                Answer.status(503).with("Retry-After", "42"), Answer.status(429).with("Retry-After", "3600"));
        ScriptedPace pace = new ScriptedPace(NOW);

        assertThatThrownBy(() -> requests(pace, Duration.ofMinutes(2)).getJson(LIST))
                .hasMessageEndingWith("It asks to wait 3600 s.");
        assertThat(pace.told()).containsExactly(busy(42), busy(3600));
    }

    @Test
    void theLastAttemptsRetryAfterHoldsToo() {
        site.answers(Answer.status(429).with("Retry-After", "1"));
        ScriptedPace pace = new ScriptedPace(NOW);

        assertThatThrownBy(() -> requests(pace, Duration.ofMinutes(2)).getJson(LIST))
                .isInstanceOf(SiteRefused.class);
        assertThat(pace.told()).containsExactly(busy(1), busy(1), busy(1), busy(1));
    }

    @Test
    void whoProbesAHostInVainSaysSoAndDoesNotWaitForItself() {
        site.answers(Answer.status(503));
        ScriptedPace pace = new ScriptedPace(NOW, later(1_000));

        assertThatThrownBy(() -> requests(pace, Duration.ofMinutes(2)).getJson(LIST))
                .isInstanceOfSatisfying(SiteRefused.class, refused -> assertThat(refused.status())
                        .isEqualTo(503))
                .hasMessageEndingWith("There was no turn left to try again.");
        assertThat(site.asked()).hasSize(1);
        assertThat(pace.told()).containsExactly(new HostAnswer.Failing());
    }

    private SiteRequests requests(ScriptedPace pace, Duration deadline) {
        SiteSessions sessions = new SiteSessions(
                site.web("lever"),
                pace,
                RequestSettings.defaults(),
                site.clock(),
                pause -> {
                    slept.add(pause);
                    site.clock().advance(pause);
                },
                new Random(1));
        return sessions.open("lever", site.clock().instant().plus(deadline));
    }

    private static Turn in(long millis) {
        return new Turn.Go(Duration.ofMillis(millis));
    }

    private static Turn later(long millis) {
        return new Turn.Later(Duration.ofMillis(millis));
    }

    private static HostAnswer useful() {
        return new HostAnswer.Useful();
    }

    private static HostAnswer busy(long seconds) {
        return new HostAnswer.Busy(Duration.ofSeconds(seconds));
    }
}
