package io.jobhunt.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.app.Api;
import io.jobhunt.app.PackagedApp;
import io.jobhunt.app.Ports;
import io.jobhunt.replay.ReplaySite;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user who ends each run somewhere in its middle and starts the next one at once. */
@Tag("chaos")
class ResetChaosIT {

    private static final int JOBS = 203;
    private static final int RESETS = 15;

    @TempDir
    Path data;

    @Test
    void resetsAtRandomMomentsLeaveNothingBehind() throws Exception {
        PackagedApp.jar();
        try (ReplaySite site = new ReplaySite(null, 4_000, 0);
                Product product = new Product(data, site, Ports.free())) {
            PackagedApp app = product.start();
            RunAudit audit = new RunAudit(app, Witness.in(app.database()));
            product.only("bench-" + JOBS);
            site.turn("latency", 400);
            Api api = Api.of(app);
            Random random = new Random(15);
            List<String> ended = new ArrayList<>();
            for (int i = 0; i < RESETS; i++) {
                String run = api.start();
                Thread.sleep(random.nextInt(4_500));
                assertThat(api.post("/api/ingestion/reset/" + run, "{}").status())
                        .as("the run was to be ended in its middle")
                        .isEqualTo(200);
                ended.add(run);
            }
            String last = api.start();
            site.turn("latency", 0);

            api.awaitEnd(last, Duration.ofSeconds(180));
            audit.finishedOnce(last, JOBS);
            assertThat(ended)
                    .allSatisfy(run -> assertThat(audit.witness().endsOf(run)).containsExactly("aborted"));
            audit.queuesHoldNothingBut(Map.of());
            System.out.println(RESETS + " resets; ended in their middle with these jobs done: "
                    + ended.stream()
                            .map(run -> audit.witness().endedJobsOf(run).size())
                            .toList());
        }
    }
}
