package io.jobhunt.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.app.Api;
import io.jobhunt.app.PackagedApp;
import io.jobhunt.app.Ports;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One host that bears two requests a second, beside others that bear any number, asked by two worker processes. */
@Tag("chaos")
class PolitenessChaosIT {

    private static final Duration LIMIT = Duration.ofSeconds(240);
    private static final long SECOND = 1_000_000_000L;
    private static final String SLOW_HOST = "slow.example";
    private static final int SLOW_JOBS = 60;

    @TempDir
    Path folder;

    @Test
    void aSlowHostIsNeverHurriedAndDelaysNobody() throws IOException {
        PackagedApp.jar();
        try (HostBoards boards = new HostBoards(Map.of(
                        "bench-60", SLOW_HOST,
                        "bench-150", "b.example",
                        "bench-151", "c.example",
                        "bench-152", "b.example",
                        "bench-153", "c.example",
                        "bench-154", "b.example",
                        "bench-155", "c.example"));
                Product host =
                        new Product(folder.resolve("host"), boards.site(), Ports.free(), "--jobhunt.roles=api")) {
            PackagedApp app = host.start();
            Api api = Api.of(app);
            try (Workers workers = new Workers(app, boards.baseUrl(), "--jobhunt.crawl.rates[" + SLOW_HOST + "]=2")) {
                workers.add(2);
                RunAudit audit = new RunAudit(app, Witness.in(app.database()));

                // Cold JVMs first, so that the other two can be compared.
                ingest(app, api, audit, 154 + 155, "bench-154", "bench-155");
                ingest(app, api, audit, 150 + 151, "bench-150", "bench-151");
                String run = ingest(app, api, audit, SLOW_JOBS + 152 + 153, "bench-60", "bench-152", "bench-153");

                List<Long> asked = boards.asked(SLOW_HOST);
                assertThat(asked).hasSizeGreaterThanOrEqualTo(SLOW_JOBS);
                assertThat(mostInASecond(asked))
                        .as("requests to the slow host in any second; milliseconds: %s", millis(asked))
                        .isLessThanOrEqualTo(3);
                assertThat(app.database()
                                .count("select count(*) from jobs where status <> 'ready' and run_id = '" + run + "'"))
                        .isZero();
                audit.queuesHoldNothingBut(Map.of());
            }
        }
    }

    /** @return the run */
    private static String ingest(PackagedApp app, Api api, RunAudit audit, int planned, String... companies)
            throws IOException {
        app.database().change("update company_settings set is_enabled = false");
        for (String company : companies) {
            api.follow(company);
        }
        String run = api.start();
        api.awaitEnd(run, LIMIT);
        audit.finishedOnce(run, planned);
        System.out.println("seconds from the first company's listing to each company's last job: "
                + app.database()
                        .rows("select company, round(extract(epoch from max(updated_at)"
                                + " - (select min(created_at) from jobs where run_id = '" + run + "')), 1) as seconds"
                                + " from jobs where run_id = '" + run + "' group by 1 order by 1"));
        return run;
    }

    private static List<Long> millis(List<Long> times) {
        return times.stream().map(time -> (time - times.get(0)) / 1_000_000).toList();
    }

    private static int mostInASecond(List<Long> times) {
        int most = 0;
        int from = 0;
        for (int to = 0; to < times.size(); to++) {
            while (times.get(to) - times.get(from) >= SECOND) {
                from++;
            }
            most = Math.max(most, to - from + 1);
        }
        return most;
    }
}
