package io.jobhunt.extract;

import io.jobhunt.postings.JobBurial;
import io.jobhunt.postings.JobInRun;
import io.jobhunt.postings.JobState;
import io.jobhunt.queues.ExtractMessage;
import io.jobhunt.queues.Queues;
import io.jobhunt.queues.Received;
import java.util.List;
import org.springframework.stereotype.Component;

/** The dead letters of the extract queue. */
@Component("extractBurial")
public class ExtractBurial {

    private final JobBurial burial;
    private final JobBurial.Stage<ExtractMessage> stage;

    ExtractBurial(Queues queues, JobBurial burial) {
        this.burial = burial;
        this.stage = new JobBurial.Stage<>(
                queues.settings().extract(),
                JobInRun::of,
                JobState.CRAWLED,
                "Reading this page failed again and again, or crashed its worker. The next run tries again.");
    }

    public void bury(List<Received<ExtractMessage>> letters) {
        burial.bury(stage, letters);
    }
}
