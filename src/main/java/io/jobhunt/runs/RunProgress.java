package io.jobhunt.runs;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Counts a run's rows, per company. An ended run answers from its snapshot, because its jobs move on. */
@Component
public class RunProgress {

    private final RunCompanies companies;

    RunProgress(RunCompanies companies) {
        this.companies = companies;
    }

    /** The counts as the rows say now. */
    List<CompanyProgress> count(UUID run) {
        return companies.coverage(run);
    }

    /** The counts of a live run, or the kept ones of an ended run. */
    public RunSnapshot of(IngestionRun run) {
        return run.snapshot() == null ? RunSnapshot.of(count(run.id())) : run.snapshot();
    }
}
