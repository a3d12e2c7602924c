package io.jobhunt.runs.initialize;

import io.jobhunt.postings.JobPosition;
import io.jobhunt.postings.JobQueries;
import io.jobhunt.postings.PublishableJob;
import io.jobhunt.runs.RunJobCounts;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A run's jobs, handed out a few of each company at a time, so that no more of them are in memory and a large company
 * makes no other one wait. A place in this order is how many jobs of each company are before it. Where each company stands
 * is remembered; whoever begins in the middle has it looked up once. Used by one thread.
 */
final class PublishingRounds {

    private static final int ROUGHLY = 500;

    private final UUID run;
    private final JobQueries jobs;
    private final RunJobCounts counts;
    private Map<String, JobPosition> standing = Map.of();
    private long at = -1;

    PublishingRounds(UUID run, JobQueries jobs, RunJobCounts counts) {
        this.run = run;
        this.jobs = jobs;
        this.counts = counts;
    }

    /**
     * Some jobs.
     *
     * @param end the place behind them
     */
    record Round(List<PublishableJob> jobs, long end) {}

    /** Those that begin there; none at the end of the run. */
    Round from(long place) {
        if (place != at) {
            goTo(place);
        }
        int each = Math.max(1, ROUGHLY / Math.max(1, standing.size()));
        List<PublishableJob> next = standing.isEmpty() ? List.of() : jobs.nextOfEach(run, standing.values(), each);
        Map<String, Integer> given = new HashMap<>();
        Map<String, JobPosition> last = new LinkedHashMap<>();
        for (PublishableJob job : next) {
            given.merge(job.company(), 1, Integer::sum);
            last.put(job.company(), new JobPosition(job.company(), job.id()));
        }
        last.keySet().removeIf(company -> given.getOrDefault(company, 0) < each);
        standing = last;
        at = place + next.stream().mapToInt(PublishableJob::n).max().orElse(0);
        return new Round(next, at);
    }

    private void goTo(long place) {
        List<String> companies = counts.companies(run);
        List<JobPosition> positions = place == 0
                ? companies.stream().map(JobPosition::before).toList()
                : jobs.handedOut(run, companies, place);
        standing = new LinkedHashMap<>();
        positions.forEach(position -> standing.put(position.company(), position));
    }
}
