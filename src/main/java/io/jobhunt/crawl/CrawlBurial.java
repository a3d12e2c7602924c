package io.jobhunt.crawl;

import io.jobhunt.postings.JobBurial;
import io.jobhunt.postings.JobInRun;
import io.jobhunt.postings.JobState;
import io.jobhunt.queues.CrawlMessage;
import io.jobhunt.queues.Queues;
import io.jobhunt.queues.Received;
import java.util.List;
import org.springframework.stereotype.Component;

/** The dead letters of the crawl queue. */
@Component("crawlBurial")
public class CrawlBurial {

    private final JobBurial burial;
    private final JobBurial.Stage<CrawlMessage> stage;

    CrawlBurial(Queues queues, JobBurial burial) {
        this.burial = burial;
        this.stage = new JobBurial.Stage<>(
                queues.settings().crawl(),
                JobInRun::of,
                JobState.PENDING,
                "Fetching this page failed again and again, or crashed its worker. The next run tries again.");
    }

    public void bury(List<Received<CrawlMessage>> letters) {
        burial.bury(stage, letters);
    }
}
