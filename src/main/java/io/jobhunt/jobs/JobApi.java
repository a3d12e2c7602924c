package io.jobhunt.jobs;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.jobhunt.api.Parameters;
import io.jobhunt.api.Problem;
import io.jobhunt.auth.CurrentUser;
import io.jobhunt.extract.sanitise.Sanitiser;
import io.jobhunt.postings.JobQueries;
import io.jobhunt.postings.StoredJob;
import io.jobhunt.runs.RunHistory;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The API's calls on single jobs. */
@Component("jobApi")
public class JobApi {

    private static final int HISTORY = 50;

    private final JobQueries jobs;
    private final RunHistory history;

    JobApi(JobQueries jobs, RunHistory history) {
        this.jobs = jobs;
        this.history = history;
    }

    /** A job with everything known of it, and what became of it in earlier runs. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Job(@JsonUnwrapped StoredJob job, String descriptionHtml, List<RunHistory.Earlier> history) {}

    public Job show(String id) {
        UUID asked = Parameters.id(id);
        StoredJob job =
                jobs.find(CurrentUser.id(), asked).orElseThrow(() -> Problem.notFound("There is no job " + id + "."));
        // Cleaned when it came in; cleaned again in case an older, laxer version of us let it in.
        String html = job.description() == null ? null : Sanitiser.clean(job.description());
        return new Job(job, html, history.ofJob(asked, HISTORY));
    }
}
