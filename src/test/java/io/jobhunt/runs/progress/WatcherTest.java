package io.jobhunt.runs.progress;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jobhunt.MovableClock;
import io.jobhunt.runs.CompanyProgress;
import io.jobhunt.runs.RunPolls.Poll;
import io.jobhunt.runs.RunSnapshot;
import io.jobhunt.runs.RunStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What clients are told, those that read and those that don't. */
class WatcherTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final MovableClock clock = new MovableClock(START);
    private final RunFeed feed = new RunFeed(new UUID(1, 1), 200);
    private final EventText text = new EventText(JSON);

    private Client watch(Instant endsAt) {
        Client client = new Client();
        Watcher watcher = new Watcher(client, feed, text, 0, endsAt, Duration.ofSeconds(15), clock);
        feed.watchers.add(watcher);
        client.open(watcher::tell, watcher::leave);
        return client;
    }

    private void look(RunStatus status, String error) {
        clock.advance(Duration.ofSeconds(2));
        feed.accept(new Poll(clock.instant(), status, error, RunSnapshot.of(List.<CompanyProgress>of()), List.of()));
        feed.watchers.forEach(Watcher::tell);
    }

    @Test
    void newsThatComeWhileAClientDoesNotReadAreToldAsSoonAsItDoes() {
        Client client = watch(null);
        look(RunStatus.PENDING, null);
        client.stopReading();
        look(RunStatus.INITIALIZING, null);
        look(RunStatus.INGESTING, null);

        client.goOnReading();

        assertThat(client.events()).hasSize(2);
        assertThat(client.events().get(0)).contains("event:progress", "\"status\":\"pending\"");
        assertThat(client.events().get(1)).contains("event:progress", "\"status\":\"ingesting\"");
    }

    @Test
    void theEndOfARunIsToldAsSoonAsAClientReadsAgain() {
        Client client = watch(null);
        look(RunStatus.INGESTING, null);
        client.stopReading();
        look(RunStatus.FINISHED, null);
        assertThat(client.isEnded()).isFalse();

        client.goOnReading();

        assertThat(client.events().get(1)).contains("event:complete", "\"status\":\"finished\"");
        assertThat(client.isEnded()).isTrue();
        assertThat(feed.watchers).isEmpty();
    }

    @Test
    void clientsThatDoNotReadKeepNothingFromThoseThatDo() {
        List<Client> deaf =
                java.util.stream.Stream.generate(() -> watch(null)).limit(50).toList();
        Client listening = watch(null);
        look(RunStatus.PENDING, null);
        deaf.forEach(Client::stopReading);
        look(RunStatus.INGESTING, null);
        look(RunStatus.FINISHED, null);

        assertThat(listening.events()).hasSize(3);
        assertThat(listening.events().get(2)).contains("event:complete");
        assertThat(deaf).allSatisfy(client -> assertThat(client.events()).hasSize(1));
    }

    @Test
    void whereNothingChangesALineComesNowAndThen() {
        Client client = watch(null);
        look(RunStatus.INGESTING, null);
        for (int i = 0; i < 10; i++) {
            look(RunStatus.INGESTING, null);
        }

        assertThat(client.events()).hasSize(2);
        assertThat(client.events().get(1)).isEqualTo(":still here\n\n");
    }

    @Test
    void aStreamWhoseTimeIsOverEndsWithoutAnEvent() {
        Client client = watch(START.plusSeconds(3));
        look(RunStatus.INGESTING, null);
        look(RunStatus.INGESTING, null);

        assertThat(client.events()).hasSize(1);
        assertThat(client.isEnded()).isTrue();
    }

    @Test
    void anEventIsWrittenAsClientsReadIt() {
        Client client = watch(null);
        look(RunStatus.PENDING, null);

        assertThat(client.events().get(0))
                .startsWith("id:" + RunFeed.micros(clock.instant())
                        + "\nevent:progress\nretry:1000\ndata:{\"status\":\"pending\"")
                .endsWith("}\n\n");
    }
}
