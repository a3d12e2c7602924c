package io.jobhunt.runs.progress;

import io.jobhunt.postings.ChangedJob;
import io.jobhunt.runs.CompanyProgress;
import java.util.List;

/**
 * The whole state of a run, small as it is, so that a lost event costs nothing; and what changed.
 *
 * @param changed          the jobs that changed since the event before, the latest first
 * @param changedTruncated whether there were more
 * @param etaSeconds       null while the total is unknown or nothing can be said
 */
record ProgressEvent(
        String status,
        long pending,
        long crawled,
        long ready,
        long error,
        long expired,
        String errorMessage,
        List<CompanyProgress> companies,
        List<ChangedJob> changed,
        boolean changedTruncated,
        Eta.Range etaSeconds) {

    /** Whether a watcher would see a difference. */
    boolean tellsMoreThan(ProgressEvent before) {
        return before == null
                || !changed.isEmpty()
                || !status.equals(before.status)
                || !companies.equals(before.companies);
    }
}
