package io.jobhunt.bench;

import io.jobhunt.app.Api;
import io.jobhunt.app.PackagedApp;
import io.jobhunt.app.Ports;
import io.jobhunt.replay.HostBoards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What politeness costs: a run over companies that each have a host of their own, which bears a few requests a second
 * and takes its time to answer, as career sites do. The hosts' rates alone say how fast it could be; what it takes
 * beyond that is ours. How to start it stands in {@code docs/benchmarks.md}.
 *
 * <p>Arguments are {@code name=value}: {@code companies}, {@code jobs} of each on average, {@code rate} (requests per
 * second and host), {@code latency} (milliseconds a page), {@code app} (further arguments for the product).
 */
public final class ManyHostsBenchmark {

    private static final Duration LIMIT = Duration.ofMinutes(10);

    private ManyHostsBenchmark() {}

    public static void main(String[] args) throws IOException {
        Map<String, String> options = PipelineBenchmark.options(args);
        int companies = Integer.parseInt(options.getOrDefault("companies", "40"));
        int jobs = Integer.parseInt(options.getOrDefault("jobs", "100"));
        double rate = Double.parseDouble(options.getOrDefault("rate", "4"));
        long latency = Long.parseLong(options.getOrDefault("latency", "700"));
        // A board is named by its size, so each has another one.
        int least = jobs - companies / 2;
        int most = least + companies - 1;
        Map<String, String> hosts = HostBoards.hostEach(least, most);
        Path data = Files.createTempDirectory("job-hunt-hosts");
        try (HostBoards boards = new HostBoards(hosts);
                PackagedApp app = PackagedApp.launch(
                        PipelineBenchmark.JVM, data, Ports.free(), arguments(boards, rate, options))) {
            app.awaitHealthy();
            Api api = Api.of(app);
            for (String board : hosts.keySet()) {
                api.follow(board);
            }
            boards.site().turn("latency", latency);
            long pid = app.process().pid();
            double cpu = ProcessCost.cpu(pid);
            String run = api.start();
            api.awaitEnd(run, LIMIT);
            cpu = ProcessCost.cpu(pid) - cpu;
            Map<String, Object> seconds = app.database()
                    .rows(
                            """
                            select extract(epoch from max(j.created_at) - r.started_at)::float8 as listing,
                                   extract(epoch from r.finished_at - max(j.created_at))::float8 as crawl,
                                   count(*) as jobs
                            from ingestion_runs r join jobs j on j.run_id = r.id and j.status = 'ready'
                            group by r.id
                            """)
                    .get(0);
            System.out.printf(
                    Locale.ROOT,
                    "%d hosts at %.1f/s, %d ms a page: %s jobs, listing %.1f s, crawl %.1f s of which the rate alone takes"
                            + " %.1f s, %.1f CPU-s/1,000 without PostgreSQL, peak %d MiB%n",
                    companies,
                    rate,
                    latency,
                    seconds.get("jobs"),
                    seconds.get("listing"),
                    seconds.get("crawl"),
                    most / rate,
                    1_000 * cpu / ((Number) seconds.get("jobs")).doubleValue(),
                    ProcessCost.peakMib(pid));
        } finally {
            PipelineBenchmark.delete(data);
        }
    }

    private static String[] arguments(HostBoards boards, double rate, Map<String, String> options) {
        List<String> arguments = new ArrayList<>(List.of(
                "--jobhunt.sources.greenhouse.base-url=" + boards.baseUrl(),
                "--jobhunt.demo.enabled=false",
                "--jobhunt.crawl.default-rate=" + rate));
        if (options.containsKey("app")) {
            arguments.addAll(List.of(options.get("app").split(" ")));
        }
        return arguments.toArray(String[]::new);
    }
}
