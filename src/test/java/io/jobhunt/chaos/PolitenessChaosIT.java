package io.jobhunt.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.app.PackagedApp;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Five hundred jobs of a host that bears two requests a second, beside a thousand of hosts that bear any number. */
@Tag("chaos")
@Isolated("it measures")
class PolitenessChaosIT {

    /** How many times as long the others may take beside the slow host. */
    private static final double SLOWER = 1.1;

    @TempDir
    Path folder;

    @Test
    void aSlowHostIsNeverHurriedAndDelaysNobody() throws IOException {
        PackagedApp.jar();
        try (SlowHostTrial trial = new SlowHostTrial(
                folder, List.of(498, 499), List.of(200, 201, 500, 501, 502, 503, 504, 505, 506, 507))) {
            // Cold JVMs first, so that the others can be compared.
            trial.endsWell(trial.start(200, 201), 401);

            trial.slowPages(Duration.ofMillis(500));
            double without = alone(trial, 500, 501);
            double with = beside(trial, 498, 502, 503);
            without = Math.min(without, alone(trial, 504, 505));
            with = Math.min(with, beside(trial, 499, 506, 507));

            System.out.printf(
                    "1,000 jobs of other hosts: %.1f s alone, %.1f s beside the slow host, %.2f times as long;"
                            + " the slow host saw %d requests, %d in a second at most%n",
                    without, with, with / without, trial.asked().size(), trial.mostInASecond());
            assertThat(trial.asked()).hasSizeGreaterThan(30);
            assertThat(trial.mostInASecond())
                    .as("requests to the slow host in any second; milliseconds: %s", trial.asked())
                    .isLessThanOrEqualTo(SlowHostTrial.RATE + 1);
            assertThat(with).isLessThan(SLOWER * without);
        }
    }

    private static double alone(SlowHostTrial trial, int even, int odd) throws IOException {
        String run = trial.start(even, odd);
        trial.endsWell(run, even + odd);
        return trial.secondsOfTheOthers(run);
    }

    private static double beside(SlowHostTrial trial, int slow, int even, int odd) throws IOException {
        String run = trial.start(slow, even, odd);
        trial.awaitOthers(run, even + odd);
        double seconds = trial.secondsOfTheOthers(run);
        // It would go on for minutes.
        trial.reset(run);
        trial.audit().deadLettersAre(Map.of());
        return seconds;
    }
}
