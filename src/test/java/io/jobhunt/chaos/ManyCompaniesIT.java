package io.jobhunt.chaos;

import io.jobhunt.app.Api;
import io.jobhunt.app.PackagedApp;
import io.jobhunt.app.Ports;
import io.jobhunt.replay.ReplaySite;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sixty companies, listed sixteen at a time, in a run that nobody disturbs: they may not disturb each other either. */
class ManyCompaniesIT {

    private static final int COMPANIES = 60;
    private static final int JOBS = COMPANIES * (COMPANIES + 1) / 2;

    @TempDir
    Path folder;

    @Test
    void companiesOfOneRunDoNotGetIntoEachOthersWay() throws IOException {
        PackagedApp.jar();
        try (ReplaySite site = new ReplaySite(null, 4_000, 0);
                Product product = new Product(folder.resolve("data"), site, Ports.free())) {
            PackagedApp app = product.start();
            RunAudit audit = new RunAudit(app, Witness.in(app.database()));
            Api api = Api.of(app);
            for (int size = 1; size <= COMPANIES; size++) {
                api.follow("bench-" + size);
            }

            String run = api.start();
            api.awaitEnd(run, Duration.ofMinutes(3));

            audit.finishedOnce(run, JOBS);
            audit.queuesHoldNothingBut(Map.of());
        }
    }
}
