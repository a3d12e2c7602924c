package io.jobhunt.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobhunt.app.Await;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.MDC;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;

@Timeout(60)
class ReadingLimitTest {

    private final List<Object> told = new CopyOnWriteArrayList<>();
    private final ReadingLimit limit = new ReadingLimit(
            new ReadingSettings(Duration.ofMillis(100), 3),
            event -> told.add(((AvailabilityChangeEvent<?>) event).getState()),
            new SimpleMeterRegistry());
    private final EndlessReader endless = new EndlessReader();

    @AfterEach
    void end() {
        endless.end();
        limit.close();
    }

    @Test
    void aPageThatIsReadInTimeGivesWhatWasRead() {
        assertThat(limit.within(() -> "read")).isEqualTo("read");
        assertThat(limit.givenUp()).isZero();
    }

    @Test
    void whatAReadingThrowsIsThrown() {
        assertThatThrownBy(() -> limit.within(() -> {
                    throw new IllegalArgumentException("no page");
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no page");
        assertThatThrownBy(() -> limit.within(() -> {
                    throw new StackOverflowError("too deep");
                }))
                .isInstanceOf(StackOverflowError.class);
    }

    @Test
    void aReadingThatNeverEndsIsGivenUpAndItsThreadCounted() {
        assertThatThrownBy(() -> limit.within(endless::read))
                .isInstanceOf(ReadingTooLong.class)
                .hasMessage(
                        "Reading this page took longer than 100 ms and was given up. Open the posting at its site.");

        assertThat(limit.givenUp()).isEqualTo(1);
    }

    @Test
    void noNumberOfSuchPagesKeepsAnotherFromBeingRead() {
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> limit.within(endless::read)).isInstanceOf(ReadingTooLong.class);
        }

        assertThat(limit.within(() -> "read")).isEqualTo("read");
        assertThat(limit.givenUp()).isEqualTo(20);
    }

    @Test
    void aReadingThatListensToBeingInterruptedIsOver() throws IOException {
        assertThatThrownBy(() -> limit.within(endless::readUntilInterrupted)).isInstanceOf(ReadingTooLong.class);

        Await.until("it has ended", Duration.ofSeconds(20), () -> limit.givenUp() == 0);
        assertThat(limit.within(Thread::interrupted)).isFalse();
    }

    @Test
    void beyondANumberTheProcessIsUnwellUntilTheyHaveEnded() throws IOException {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> limit.within(endless::read)).isInstanceOf(ReadingTooLong.class);
        }
        assertThat(told).isEmpty();
        assertThatThrownBy(() -> limit.within(endless::read)).isInstanceOf(ReadingTooLong.class);
        assertThat(told).containsExactly(LivenessState.BROKEN);

        endless.end();

        Await.until("all have ended", Duration.ofSeconds(20), () -> limit.givenUp() == 0);
        assertThat(told).containsExactly(LivenessState.BROKEN, LivenessState.CORRECT);
    }

    @Test
    void whatAReadingLogsNamesTheJobOfThoseWhoWait() {
        MDC.put("job", "4711");
        try {
            assertThat(limit.within(() -> MDC.get("job"))).isEqualTo("4711");
        } finally {
            MDC.remove("job");
        }
        assertThat(limit.within(() -> String.valueOf(MDC.get("job")))).isEqualTo("null");
    }

    @Test
    void whoeverIsStoppedWhileWaitingLeavesThePageUnread() throws IOException {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> limit.within(endless::readUntilInterrupted)).isInstanceOf(IllegalStateException.class);

        assertThat(Thread.interrupted()).isTrue();
        Await.until("it has ended", Duration.ofSeconds(20), () -> limit.givenUp() == 0);
    }
}
