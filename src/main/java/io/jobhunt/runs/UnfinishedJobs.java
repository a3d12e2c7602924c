package io.jobhunt.runs;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.jobhunt.postings.JobPosition;
import io.jobhunt.postings.JobQueries;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Whether anything of a run is left, asked after each batch. One job that was still open is remembered per run and looked
 * at first; when it is done, the search goes on behind it. A run of any size is so walked through about once per process,
 * without an index that every change of state would have to write.
 */
@Component
class UnfinishedJobs {

    private final JobQueries jobs;
    private final Cache<UUID, JobPosition> remembered =
            Caffeine.newBuilder().expireAfterAccess(Duration.ofHours(1)).build();

    UnfinishedJobs(JobQueries jobs) {
        this.jobs = jobs;
    }

    /** @return whether a job of the run was open when asked; never false while one is, committed before the call */
    boolean any(UUID run) {
        Optional<JobPosition> open = jobs.unfinished(run, remembered.asMap().getOrDefault(run, JobPosition.START));
        open.ifPresentOrElse(job -> remembered.put(run, job), () -> remembered.invalidate(run));
        return open.isPresent();
    }
}
