package io.jobhunt.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.app.Api;
import io.jobhunt.app.PackagedApp;
import io.jobhunt.app.Ports;
import io.jobhunt.replay.HostBoards;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run over many companies, each at a host of its own that bears a few requests a second, and nobody disturbs it: its
 * companies may not disturb each other either.
 */
class ManyCompaniesIT {

    private static final int RATE = 4;
    private static final int LEAST = 31;
    private static final int MOST = 60;
    private static final int JOBS = (LEAST + MOST) * (MOST - LEAST + 1) / 2;

    @TempDir
    Path folder;

    @Test
    void companiesOfOneRunDoNotGetIntoEachOthersWay() throws IOException {
        Map<String, String> hosts = HostBoards.hostEach(LEAST, MOST);
        PackagedApp.jar();
        try (HostBoards boards = new HostBoards(hosts);
                PackagedApp app = PackagedApp.launchQuickly(
                        List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx400m"),
                        folder.resolve("data"),
                        Ports.free(),
                        arguments(boards, hosts))) {
            app.awaitHealthy();
            boards.site().turn("latency", 300);
            RunAudit audit = new RunAudit(app, Witness.in(app.database()));
            Api api = Api.of(app);
            for (String board : hosts.keySet()) {
                api.follow(board);
            }

            String run = api.start();
            api.awaitEnd(run, Duration.ofMinutes(3));

            audit.finishedOnce(run, JOBS);
            audit.queuesHoldNothingBut(Map.of());
            assertThat(hosts.values())
                    .allSatisfy(host -> assertThat(boards.mostInASecond(host)).isLessThanOrEqualTo(RATE + 1));
        }
    }

    private static String[] arguments(HostBoards boards, Map<String, String> hosts) {
        List<String> arguments = new ArrayList<>(Product.quick(boards.baseUrl()));
        hosts.values().forEach(host -> arguments.add("--jobhunt.crawl.rates[" + host + "]=" + RATE));
        return arguments.toArray(String[]::new);
    }
}
