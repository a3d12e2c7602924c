package io.jobhunt.extract;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobhunt.postings.DeadJobs.Dead;
import io.jobhunt.postings.JobBurial;
import io.jobhunt.queues.ExtractMessage;
import io.jobhunt.queues.MessageReader;
import io.jobhunt.queues.MessageReader.Delivered;
import io.jobhunt.queues.Queues;
import java.util.List;
import org.springframework.stereotype.Component;

/** The dead letters of the extract queue. */
@Component("extractBurial")
public class ExtractBurial {

    private final JobBurial burial;
    private final JobBurial.Stage<ExtractMessage> stage;

    ExtractBurial(ObjectMapper json, Queues queues, JobBurial burial) {
        this.burial = burial;
        this.stage = new JobBurial.Stage<>(
                queues.settings().extract(),
                new MessageReader<>(json, ExtractMessage.class),
                message -> new Dead(message.jobId(), message.runId(), message.epoch()),
                "crawled",
                "Reading this page failed again and again, or crashed its worker. The next run tries again.");
    }

    public void bury(List<Delivered> delivered) {
        burial.bury(stage, delivered);
    }
}
