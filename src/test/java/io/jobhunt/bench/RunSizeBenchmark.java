package io.jobhunt.bench;

import io.jobhunt.JobHuntTracker;
import io.jobhunt.app.Ports;
import io.jobhunt.postings.JobInRun;
import io.jobhunt.postings.JobsTable;
import io.jobhunt.postings.SettledCrawl;
import io.jobhunt.queues.RunMessage;
import io.jobhunt.runs.Backlog;
import io.jobhunt.runs.RunCompletion;
import io.jobhunt.runs.RunPolls;
import io.jobhunt.runs.initialize.RunPublisher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is asked of a run again and again, and its end, for runs of different sizes: each has to cost the same. The
 * product's own beans are asked, over its embedded database; the rows are made by the database itself. How to start it
 * stands in {@code docs/benchmarks.md}.
 *
 * <p>Arguments are {@code name=value}: {@code sizes}, {@code companies}.
 */
public final class RunSizeBenchmark {

    private static final int AT_ONCE = 50_000;
    private static final int BATCHES = 300;
    private static final int TIMES = 25;

    private final ConfigurableApplicationContext product;
    private final JdbcClient jdbc;
    private final int companies;

    private RunSizeBenchmark(ConfigurableApplicationContext product, int companies) {
        this.product = product;
        this.jdbc = product.getBean(JdbcClient.class);
        this.companies = companies;
    }

    public static void main(String[] args) throws IOException {
        Map<String, String> options = PipelineBenchmark.options(args);
        int companies = Integer.parseInt(options.getOrDefault("companies", "50"));
        List<String> sizes = Arrays.asList(
                options.getOrDefault("sizes", "10000,100000,1000000").split(","));
        System.out.println(
                "| jobs | tick | backlog | done? | settle ten | CPU-ms | first page | late page | found again | end |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|");
        for (String size : sizes) {
            // Each on a database of its own, so that none pays for the rows of another.
            Path data = Files.createTempDirectory("job-hunt-run-size");
            try (ConfigurableApplicationContext product = start(data)) {
                new RunSizeBenchmark(product, companies).measure(Integer.parseInt(size));
            } finally {
                PipelineBenchmark.delete(data);
            }
        }
    }

    private static ConfigurableApplicationContext start(Path data) throws IOException {
        Ports ports = Ports.free();
        return new SpringApplicationBuilder(JobHuntTracker.class)
                .run(
                        "--jobhunt.data-dir=" + data,
                        "--jobhunt.roles=api",
                        "--logging.level.root=WARN",
                        "--server.port=" + ports.server(),
                        "--management.server.port=" + ports.management(),
                        "--jobhunt.embedded.postgres.port=" + ports.postgres(),
                        "--jobhunt.embedded.sqs.port=" + ports.sqs(),
                        "--jobhunt.embedded.s3.port=" + ports.s3());
    }

    private void measure(int size) {
        UUID run = run(size);
        RunPolls polls = product.getBean(RunPolls.class);
        RunCompletion completion = product.getBean(RunCompletion.class);
        Backlog backlog = product.getBean(Backlog.class);

        double cpu = ProcessCost.cpuOfTree(database());
        double settle = settle(run);
        cpu = (ProcessCost.cpuOfTree(database()) - cpu) * 1_000 / BATCHES;
        double tick = median(TIMES, () -> polls.poll(run, now().minusSeconds(7), 200));
        double backlogs = median(TIMES, backlog::measure);
        double done = median(TIMES, () -> completion.finishIfDone(run));
        double first = median(TIMES, () -> page(run, 0));
        int last = size / companies - 2 * 500 / companies;
        double found = median(TIMES, () -> page(run, last));
        double late = median(lastPages(run, last));
        settleAll(run);
        double end = median(1, () -> completion.finishIfDone(run));
        System.out.printf(
                Locale.ROOT,
                "| %,d | %.1f | %.1f | %.1f | %.1f | %.2f | %.1f | %.1f | %.1f | %.1f |%n",
                size,
                tick,
                backlogs,
                done,
                settle,
                cpu,
                first,
                late,
                found,
                end);
    }

    /** A run that is going on, with jobs that have all the wide columns that a second run finds. */
    private UUID run(int size) {
        UUID user = jdbc.sql("insert into users (email) values ('bench@example.org') returning id")
                .query(UUID.class)
                .single();
        UUID run = jdbc.sql(
                        """
                        insert into ingestion_runs (user_id, status, companies) values (:user, 'ingesting', '[]')
                        returning id
                        """)
                .param("user", user)
                .query(UUID.class)
                .single();
        for (int from = 0; from < size; from += AT_ONCE) {
            jdbc.sql(
                            """
                            insert into jobs (user_id, run_id, company, external_id, url, site_kind, site_token,
                                              title, listed_title, description, provenance, updated_at)
                            select :user, :run, 'company-' || n % :companies, n, 'https://example.org/jobs/' || n,
                                   'greenhouse', 'acme', 'Engineer ' || n, 'Engineer ' || n,
                                   repeat('word ', 300), '{"title": "json-ld", "location": "json-ld"}',
                                   now() - interval '1 hour'
                            from generate_series(cast(:from as int), cast(:to as int) - 1) n
                            """)
                    .param("user", user)
                    .param("run", run)
                    .param("companies", companies)
                    .param("from", from)
                    .param("to", Math.min(from + AT_ONCE, size))
                    .update();
        }
        jdbc.sql("vacuum analyze jobs").update();
        return run;
    }

    /** One company after the other: the product's connections give up after half a minute. */
    private void settleAll(UUID run) {
        for (int company = 0; company < companies; company++) {
            jdbc.sql(
                            "update jobs set status = 'ready', outcome = 'unchanged' where run_id = :run and company = :company")
                    .param("run", run)
                    .param("company", "company-" + company)
                    .update();
        }
    }

    /** Milliseconds of a batch of ten that turned out unchanged. */
    private double settle(UUID run) {
        JobsTable jobs = product.getBean(JobsTable.class);
        List<UUID> pending = jdbc.sql("select id from jobs where run_id = :run limit :count")
                .param("run", run)
                .param("count", BATCHES * 10)
                .query(UUID.class)
                .list();
        List<Runnable> batches = new ArrayList<>();
        for (int i = 0; i < BATCHES; i++) {
            List<SettledCrawl> ten = pending.subList(i * 10, i * 10 + 10).stream()
                    .map(job -> (SettledCrawl)
                            new SettledCrawl.Unchanged(new JobInRun(job, run, 1), null, null, "same-content", null))
                    .toList();
            batches.add(() -> jobs.settleCrawl(ten));
        }
        return median(batches);
    }

    /** Of publishers that come from the page before. */
    private List<Runnable> lastPages(UUID run, int cursor) {
        List<Runnable> pages = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            var chunks = page(run, cursor);
            pages.add(chunks::next);
        }
        return pages;
    }

    private Iterator<RunPublisher.Chunk> page(UUID run, int cursor) {
        jdbc.sql("update ingestion_runs set publish_cursor = :cursor where id = :run")
                .param("cursor", cursor)
                .param("run", run)
                .update();
        Iterator<RunPublisher.Chunk> chunks =
                product.getBean(RunPublisher.class).chunks(new RunMessage(run, run, 1));
        chunks.next();
        return chunks;
    }

    private Instant now() {
        return jdbc.sql("select now()").query(Timestamp.class).single().toInstant();
    }

    private ProcessHandle database() {
        long pid = Long.parseLong(jdbc.sql("select split_part(pg_read_file('postmaster.pid'), chr(10), 1)")
                .query(String.class)
                .single());
        return ProcessHandle.of(pid).orElseThrow();
    }

    private static double median(int times, Runnable action) {
        List<Runnable> actions = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            actions.add(action);
        }
        return median(actions);
    }

    private static double median(List<Runnable> actions) {
        List<Double> millis = new ArrayList<>();
        for (Runnable action : actions) {
            long start = System.nanoTime();
            action.run();
            millis.add((System.nanoTime() - start) / 1e6);
        }
        return millis.stream().sorted().toList().get(millis.size() / 2);
    }
}
