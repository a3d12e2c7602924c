package io.jobhunt.runs.start;

import io.jobhunt.api.Parameters;
import io.jobhunt.api.Problem;
import io.jobhunt.auth.CurrentUser;
import io.jobhunt.companies.ChosenCompanies;
import io.jobhunt.postings.JobFilter;
import io.jobhunt.runs.CompanyProgress;
import io.jobhunt.runs.IngestionRun;
import io.jobhunt.runs.RunCompany;
import io.jobhunt.runs.RunCompletion;
import io.jobhunt.runs.RunCounts;
import io.jobhunt.runs.RunProgress;
import io.jobhunt.runs.RunSnapshot;
import io.jobhunt.runs.RunStatus;
import io.jobhunt.runs.RunTable;
import io.jobhunt.runs.initialize.RunsInHand;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The API's calls on runs. Every one of them looks up the run as the signed-in user's, so that others' are 404. */
@Component("runApi")
public class RunApi {

    private static final int DEFAULT_HISTORY = 10;
    private static final int MAX_HISTORY = 100;

    private final RunStarter starter;
    private final RunTable runs;
    private final RunProgress progress;
    private final RunCompletion completion;
    private final ChosenCompanies chosen;
    private final RunsInHand inHand;
    private final RunJobs jobs;
    private final RetryFailed retries;
    private final RereadPages reread;

    RunApi(
            RunStarter starter,
            RunTable runs,
            RunProgress progress,
            RunCompletion completion,
            ChosenCompanies chosen,
            RunsInHand inHand,
            RunJobs jobs,
            RetryFailed retries,
            RereadPages reread) {
        this.starter = starter;
        this.runs = runs;
        this.progress = progress;
        this.completion = completion;
        this.chosen = chosen;
        this.inHand = inHand;
        this.jobs = jobs;
        this.retries = retries;
        this.reread = reread;
    }

    public record Started(UUID runId) {}

    public record Status(
            UUID runId,
            String status,
            RunCounts counts,
            Instant createdAt,
            Instant startedAt,
            Instant lastHeartbeat,
            Instant finishedAt,
            int retryCount,
            String errorMessage,
            List<CompanyProgress> companies) {}

    public record Ended(
            UUID runId,
            String status,
            Instant createdAt,
            Instant startedAt,
            Instant finishedAt,
            long durationSeconds,
            RunCounts counts,
            List<String> companies,
            String errorMessage) {}

    public Started start(String idempotencyKey) {
        UUID user = CurrentUser.id();
        String key = idempotencyKey == null || idempotencyKey.isBlank() ? null : idempotencyKey;
        if (key != null && key.length() > 200) {
            throw Problem.badRequest("The Idempotency-Key is longer than 200 characters. Use a shorter one.");
        }
        List<RunCompany> companies = chosen.enabled(user).stream()
                .map(company -> new RunCompany(company.name(), company.site(), company.titleFilters()))
                .toList();
        return new Started(starter.start(user, companies, key));
    }

    public Status status(String runId) {
        IngestionRun run = mine(runId);
        RunSnapshot snapshot = progress.of(run);
        return new Status(
                run.id(),
                run.status().word(),
                snapshot.counts(),
                run.createdAt(),
                run.startedAt(),
                run.lastHeartbeat(),
                run.finishedAt(),
                run.retryCount(),
                run.errorMessage(),
                snapshot.companies());
    }

    public List<Ended> history(String limit) {
        return runs.ended(CurrentUser.id(), Parameters.limit(limit, DEFAULT_HISTORY, MAX_HISTORY)).stream()
                .map(this::ended)
                .toList();
    }

    public Map<String, Object> reset(String runId) {
        IngestionRun run = mine(runId);
        if (!completion.abort(run.userId(), run.id())) {
            throw Problem.conflict(
                    "This run has already ended (" + mine(runId).status().word() + "); there is nothing to stop.",
                    Map.of("run_id", run.id().toString()));
        }
        inHand.stopped(run.id());
        return Map.of("run_id", run.id(), "status", RunStatus.ABORTED.word());
    }

    public RunJobs.Page jobs(String runId, String status, String company, String outcome, String cursor, String limit) {
        return jobs.page(mine(runId), new JobFilter(status, company, outcome), cursor, limit);
    }

    public RetryFailed.Retried retry(String runId, RetryFailed.Which which) {
        return retries.retry(mine(runId), which);
    }

    /** Reads the stored pages of an ended run again, with the extractor of today; no site is asked. */
    public RereadPages.Reread reextract(String runId) {
        return reread.run(mine(runId));
    }

    private Ended ended(IngestionRun run) {
        Instant end = run.finishedAt() == null ? run.createdAt() : run.finishedAt();
        return new Ended(
                run.id(),
                run.status().word(),
                run.createdAt(),
                run.startedAt(),
                run.finishedAt(),
                Duration.between(run.createdAt(), end).toSeconds(),
                progress.of(run).counts(),
                run.companies().stream().map(RunCompany::name).toList(),
                run.errorMessage());
    }

    private IngestionRun mine(String runId) {
        return runs.find(CurrentUser.id(), Parameters.id(runId))
                .orElseThrow(() -> Problem.notFound("There is no run " + runId + ". See the history for yours."));
    }
}
