package io.jobhunt.runs.initialize;

import io.jobhunt.companies.ChosenCompanies;
import io.jobhunt.postings.JobsTable;
import io.jobhunt.queues.RunMessage;
import io.jobhunt.runs.IngestionRun;
import io.jobhunt.runs.RunCompany;
import io.jobhunt.runs.RunTable;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Archives the jobs of companies that the run's user has removed; one that is merely switched off keeps its jobs. */
@Component("unfollowed")
public class Unfollowed {

    private static final Logger log = LoggerFactory.getLogger(Unfollowed.class);

    private final RunTable runs;
    private final ChosenCompanies chosen;
    private final JobsTable jobs;

    Unfollowed(RunTable runs, ChosenCompanies chosen, JobsTable jobs) {
        this.runs = runs;
        this.chosen = chosen;
        this.jobs = jobs;
    }

    /** Fenced like a listing; done again it finds nothing left to do. */
    public void archive(RunMessage message) {
        IngestionRun run = runs.find(message.runId()).orElse(null);
        if (run == null) {
            return;
        }
        Set<String> followed = new HashSet<>(chosen.names(run.userId()));
        // What this run was started for is listed by it, whatever has become of the settings since.
        run.companies().stream().map(RunCompany::name).forEach(followed::add);
        int archived = jobs.archiveUnfollowed(run.userId(), run.id(), message.epoch(), followed);
        if (archived > 0) {
            log.info("run {}: {} jobs archived of companies that are not followed any more", run.id(), archived);
        }
    }
}
