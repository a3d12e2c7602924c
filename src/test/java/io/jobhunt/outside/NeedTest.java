package io.jobhunt.outside;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.jobhunt.MovableClock;
import java.net.ConnectException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class NeedTest {

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(Need.class);
    private final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T00:00:00Z"));
    private Exception answer;
    private final Need need = new Need(
            "the bucket pages of S3 at http://store",
            () -> {
                if (answer != null) {
                    throw answer;
                }
            },
            Duration.ofSeconds(30),
            clock);

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void leave() {
        logger.detachAppender(log);
    }

    private List<String> said() {
        return log.list.stream()
                .map(line -> line.getLevel() + " " + line.getFormattedMessage())
                .toList();
    }

    private void look(Exception found, int times) {
        answer = found;
        for (int i = 0; i < times; i++) {
            clock.advance(Duration.ofSeconds(1));
            need.look();
        }
    }

    private static Exception refused() {
        return new IllegalStateException("Unable to execute HTTP request", new ConnectException("Connection refused"));
    }

    @Test
    void isNotThereBeforeItWasSeenAndNothingIsSaidWhenItIs() {
        assertThat(need.isThere()).isFalse();

        look(null, 3);

        assertThat(need.isThere()).isTrue();
        assertThat(need.problem()).isNull();
        assertThat(said()).isEmpty();
    }

    @Test
    void saysOnceThatItIsAwayAndOnceThatItIsBack() {
        look(null, 1);
        look(refused(), 200);
        need.failed(refused());
        assertThat(need.isThere()).isFalse();
        look(null, 5);

        assertThat(said())
                .containsExactly(
                        "WARN Waiting for the bucket pages of S3 at http://store. It can't be reached: Connection refused",
                        "INFO the bucket pages of S3 at http://store is there, after 200 s");
    }

    @Test
    void saysWhatIsMissingWhenItAnswersAgainWithoutIt() {
        look(refused(), 3);
        look(new Missing("There is no bucket pages.", null), 3);

        assertThat(said())
                .containsExactly(
                        "WARN Waiting for the bucket pages of S3 at http://store. It can't be reached: Connection refused",
                        "WARN Waiting for the bucket pages of S3 at http://store. There is no bucket pages.");
        assertThat(need.problem()).isEqualTo("There is no bucket pages.");
    }

    @Test
    void whatComesAndGoesByTheSecondIsToldOnceAMinute() {
        for (int i = 0; i < 30; i++) {
            look(refused(), 1);
            look(null, 1);
        }
        assertThat(said()).hasSize(2);

        look(refused(), 5);

        assertThat(said()).hasSize(3).last().asString().startsWith("WARN Waiting for the bucket");
    }

    @Test
    void isLookedAtAllTheTimeWhileItIsAwayAndNowAndThenWhileItIsThere() {
        assertThat(need.isToBeLookedAt()).isTrue();
        look(null, 1);
        assertThat(need.isToBeLookedAt()).isFalse();
        clock.advance(Duration.ofSeconds(30));
        assertThat(need.isToBeLookedAt()).isTrue();
        look(refused(), 1);
        assertThat(need.isToBeLookedAt()).isTrue();
    }

    @Test
    void theDatabaseIsNamedWithoutWhatStandsBehindTheQuestionMark() {
        assertThat(DatabaseConfiguration.hostAndDatabase(
                        "jdbc:postgresql://db.example:5432/jobs?user=me&password=secret"))
                .isEqualTo("db.example:5432/jobs");
    }
}
