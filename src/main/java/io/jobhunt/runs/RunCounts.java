package io.jobhunt.runs;

import io.jobhunt.postings.JobState;
import java.util.List;

/** How many of a run's jobs are in each state. */
public record RunCounts(long pending, long crawled, long ready, long error, long expired) {

    /** The sum over all companies. */
    public static RunCounts of(List<CompanyProgress> companies) {
        return new RunCounts(
                companies.stream().mapToLong(CompanyProgress::pending).sum(),
                companies.stream().mapToLong(CompanyProgress::crawled).sum(),
                companies.stream().mapToLong(CompanyProgress::ready).sum(),
                companies.stream().mapToLong(CompanyProgress::error).sum(),
                companies.stream().mapToLong(CompanyProgress::expired).sum());
    }

    long in(JobState state) {
        return switch (state) {
            case PENDING -> pending;
            case CRAWLED -> crawled;
            case READY -> ready;
            case ERROR -> error;
            case EXPIRED -> expired;
        };
    }

    public long unfinished() {
        return pending + crawled;
    }
}
