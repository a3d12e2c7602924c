package io.jobhunt.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.app.Api;
import io.jobhunt.app.Await;
import io.jobhunt.app.PackagedApp;
import io.jobhunt.app.Ports;
import io.jobhunt.replay.HostBoards;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Two worker processes, a host that bears two requests a second, and two that bear any number. Boards are named by the
 * number of their jobs, so each is used once: a second run over one would find it unchanged.
 */
final class SlowHostTrial implements AutoCloseable {

    static final int RATE = 2;
    static final Duration LIMIT = Duration.ofSeconds(400);
    private static final String SLOW = "slow.example";

    private final HostBoards boards;
    private final Product host;
    private final PackagedApp app;
    private final Api api;
    private final Workers workers;
    private final RunAudit audit;

    /**
     * @param slow the slow host's boards, by their sizes
     * @param free the others'
     */
    SlowHostTrial(Path folder, List<Integer> slow, List<Integer> free) throws IOException {
        Map<String, String> hosts = new TreeMap<>();
        slow.forEach(size -> hosts.put("bench-" + size, SLOW));
        free.forEach(size -> hosts.put("bench-" + size, size % 2 == 0 ? "even.example" : "odd.example"));
        boards = new HostBoards(hosts);
        host = new Product(folder.resolve("host"), boards.site(), Ports.free(), "--jobhunt.roles=api");
        app = host.start();
        api = Api.of(app);
        workers = new Workers(app, boards.baseUrl(), "--jobhunt.crawl.rates[" + SLOW + "]=" + RATE);
        workers.add(2);
        audit = new RunAudit(app, Witness.in(app.database()));
    }

    /** Starts a run over these boards and no others. @return its id */
    String start(int... sizes) throws IOException {
        app.database().change("update company_settings set is_enabled = false");
        for (int size : sizes) {
            api.follow("bench-" + size);
        }
        return api.start();
    }

    /** Every page takes this long, so that time passes with waiting and says little of how busy the machine is. */
    void slowPages(Duration latency) {
        boards.site().turn("latency", latency.toMillis());
    }

    /** The run ends, and everything in it ended well. */
    void endsWell(String run, int jobs) throws IOException {
        api.awaitEnd(run, LIMIT);
        audit.finishedOnce(run, jobs);
        assertThat(app.database().count("select count(*) from jobs where status <> 'ready' and run_id = '" + run + "'"))
                .isZero();
    }

    /** The user ends the run before its time. */
    void reset(String run) throws IOException {
        assertThat(api.post("/api/ingestion/reset/" + run, "{}").status()).isEqualTo(200);
    }

    /** Waits until this many jobs of the unlimited hosts are ready. */
    void awaitOthers(String run, int jobs) throws IOException {
        Await.until(
                jobs + " jobs of the other hosts are ready",
                LIMIT,
                () -> app.database()
                                .count("select count(*) from jobs where status = 'ready' and run_id = '" + run
                                        + "' and url not like '%" + SLOW + "%'")
                        == jobs);
    }

    /** From the first job in the database to the last one of the unlimited hosts that became ready. */
    double secondsOfTheOthers(String run) {
        return app.database()
                        .count("select (1000 * extract(epoch from max(updated_at) filter (where url not like '%" + SLOW
                                + "%') - min(created_at)))::bigint from jobs where run_id = '" + run + "'")
                / 1_000.0;
    }

    RunAudit audit() {
        return audit;
    }

    /** When the slow host was asked for pages, in milliseconds after the first. */
    List<Long> asked() {
        List<Long> times = boards.asked(SLOW);
        return times.stream().map(time -> (time - times.get(0)) / 1_000_000).toList();
    }

    /** The most requests that the slow host saw in any second. */
    int mostInASecond() {
        return boards.mostInASecond(SLOW);
    }

    @Override
    public void close() throws IOException {
        workers.close();
        host.close();
        boards.close();
    }
}
