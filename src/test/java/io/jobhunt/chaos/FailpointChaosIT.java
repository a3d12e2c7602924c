package io.jobhunt.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.app.Api;
import io.jobhunt.app.PackagedApp;
import io.jobhunt.app.Ports;
import io.jobhunt.replay.ReplaySite;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One run, killed at every place that the short suite leaves out, one after the other. */
@Tag("chaos")
class FailpointChaosIT {

    private static final int JOBS = 1_500;

    /** A place and how often it is reached before it kills; each is on the way of a run that goes on. */
    private record Kill(String place, int nth) {}

    private static final List<Kill> KILLS = List.of(
            new Kill("sweep.before-publish", 1),
            new Kill("initialize.upserted", 1),
            new Kill("initialize.archived", 1),
            new Kill("initialize.all-listed", 1),
            new Kill("crawl.received", 1),
            new Kill("crawl.page-fetched", 5),
            new Kill("crawl.before-commit", 2),
            new Kill("crawl.after-commit", 3),
            new Kill("crawl.before-acknowledge", 2),
            new Kill("crawl.before-finish", 2),
            new Kill("extract.before-commit", 1),
            new Kill("extract.before-acknowledge", 1),
            new Kill("extract.before-finish", 1));

    @TempDir
    Path data;

    @Test
    void aRunKilledEverywhereEndsOnce() throws Exception {
        PackagedApp.jar();
        try (ReplaySite site = new ReplaySite(null, 4_000, 0);
                Product product = new Product(data, site, Ports.free())) {
            site.turn("latency", 100);
            PackagedApp first = product.startArmed("start.before-publish", 1);
            Witness witness = Witness.in(first.database());
            product.only("bench-" + JOBS);
            Api api = Api.of(first);
            try {
                api.start();
            } catch (IOException expected) {
                // the answer died with the process
            }
            product.awaitKill();
            assertThat(first.database().rows("select id from ingestion_runs")).hasSize(1);
            String run = first.database()
                    .rows("select id from ingestion_runs")
                    .get(0)
                    .get("id")
                    .toString();

            for (Kill kill : KILLS) {
                assertThat(first.database().count("select count(*) from ingestion_runs where status = 'finished'"))
                        .as("the run was over before it was killed at " + kill.place())
                        .isZero();
                PackagedApp killed = product.launchArmed(kill.place(), kill.nth());
                product.awaitKill();
                new RunAudit(killed, witness).everyCrawledPageIsStored(run);
                System.out.println("killed at " + kill.place());
            }

            PackagedApp last = product.start();
            Api.of(last).awaitEnd(run, Duration.ofSeconds(180));
            RunAudit audit = new RunAudit(last, witness);
            audit.finishedOnce(run, JOBS);
            audit.queuesHoldNothingBut(Map.of());
        }
    }
}
