package io.jobhunt.postings;

import io.jobhunt.queues.CrawlMessage;
import io.jobhunt.queues.ExtractMessage;
import io.jobhunt.queues.RefusedMessage;
import io.jobhunt.queues.RefusedMessages;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Fails the jobs whose messages their queue will never take: that is theirs alone, and their run goes on with the others. */
@Component
class RefusedJobs implements RefusedMessages {

    private static final Logger log = LoggerFactory.getLogger(RefusedJobs.class);

    private final JobsTable jobs;
    private final RunLife runLife;

    RefusedJobs(JobsTable jobs, RunLife runLife) {
        this.jobs = jobs;
        this.runLife = runLife;
    }

    @Override
    public List<RefusedMessage> settle(List<RefusedMessage> refused) {
        List<RefusedMessage> unknown = new ArrayList<>();
        for (RefusedMessage one : refused) {
            if (one.message() instanceof CrawlMessage crawl) {
                fail(JobInRun.of(crawl), JobState.PENDING, one.reason());
            } else if (one.message() instanceof ExtractMessage extract) {
                fail(JobInRun.of(extract), JobState.CRAWLED, one.reason());
            } else {
                unknown.add(one);
            }
        }
        return unknown;
    }

    private void fail(JobInRun job, JobState waiting, String reason) {
        log.warn("job {} of run {} fails: the queue will never take its message: {}", job.jobId(), job.runId(), reason);
        jobs.fail(
                List.of(job),
                waiting,
                "This posting can't be handed on: the queue refuses its message (" + reason + ").");
        runLife.finishIfDone(List.of(job.runId()));
    }
}
