package io.jobhunt.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.app.PackagedApp;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host that bears two requests a second gets no more, from two worker processes that are busy with others. */
class SlowHostIT {

    @TempDir
    Path folder;

    @Test
    void aSlowHostIsNeverHurriedWhileTheOthersAreWorkedOff() throws IOException {
        PackagedApp.jar();
        try (SlowHostTrial trial = new SlowHostTrial(folder, List.of(60), List.of(200, 201))) {
            String run = trial.start(60, 200, 201);
            trial.endsWell(run, 60 + 200 + 201);

            System.out.printf(
                    "the others were done after %.1f s, the slow host's last page was asked for after %.1f s; it saw"
                            + " %d requests in a second at most%n",
                    trial.secondsOfTheOthers(run), trial.asked().get(59) / 1_000.0, trial.mostInASecond());
            assertThat(trial.asked()).hasSize(60);
            assertThat(trial.mostInASecond())
                    .as("requests to the slow host in any second; milliseconds: %s", trial.asked())
                    .isLessThanOrEqualTo(SlowHostTrial.RATE + 1);
            trial.audit().queuesHoldNothingBut(Map.of());
        }
    }
}
