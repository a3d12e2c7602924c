package io.jobhunt.runs;

import io.jobhunt.api.ApiCaller;
import io.jobhunt.companies.TitleFilter;
import io.jobhunt.postings.CompanyInRun;
import io.jobhunt.postings.JobsTable;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.reading.ListedPosting;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.JwtEncoder;

/** Makes users, runs and jobs for tests, through the product's own statements, and lets users call the API. */
@TestComponent
public class TestRuns {

    private static final CareerSite SITE = new CareerSite("greenhouse", "acme");

    private final JdbcClient jdbc;
    private final RunTable runs;
    private final JobsTable jobs;
    private final Environment environment;
    private final JwtEncoder encoder;

    TestRuns(JdbcClient jdbc, RunTable runs, JobsTable jobs, Environment environment, JwtEncoder encoder) {
        this.jdbc = jdbc;
        this.runs = runs;
        this.jobs = jobs;
        this.environment = environment;
        this.encoder = encoder;
    }

    /** The product's API as this user calls it. */
    public ApiCaller api(UUID user) {
        return ApiCaller.of(environment, encoder, user);
    }

    public UUID user() {
        return jdbc.sql("insert into users (email) values (:email) returning id")
                .param("email", UUID.randomUUID() + "@example.org")
                .query(UUID.class)
                .single();
    }

    public static List<RunCompany> companies() {
        return List.of(new RunCompany("acme", SITE, TitleFilter.ALL));
    }

    public static List<ListedPosting> postings(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(n -> new ListedPosting(
                        Integer.toString(n), "Engineer " + n, "Berlin", "https://acme.example/jobs/" + n))
                .toList();
    }

    /** A run in state {@code initializing}. */
    public UUID initializing(UUID user) {
        UUID run = runs.create(user, companies(), null).orElseThrow();
        runs.beginInitializing(run, 1);
        return run;
    }

    public CompanyInRun owner(UUID user, UUID run) {
        return new CompanyInRun(user, run, 1, "acme", SITE);
    }

    /** A run in state {@code ingesting}, with this many pending jobs. */
    public UUID ingesting(UUID user, int count) {
        UUID run = initializing(user);
        jobs.take(owner(user, run), postings(0, count));
        runs.beginIngesting(run, 1);
        return run;
    }

    public List<UUID> jobs(UUID run) {
        return jdbc.sql("select id from jobs where run_id = :run order by id")
                .param("run", run)
                .query(UUID.class)
                .list();
    }

    public Map<String, Object> row(UUID job) {
        return jdbc.sql("select * from jobs where id = :job")
                .param("job", job)
                .query()
                .singleRow();
    }

    public Map<String, Object> runRow(UUID run) {
        return jdbc.sql("select * from ingestion_runs where id = :run")
                .param("run", run)
                .query()
                .singleRow();
    }
}
