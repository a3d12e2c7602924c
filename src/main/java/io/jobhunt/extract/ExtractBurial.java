package io.jobhunt.extract;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobhunt.postings.DeadJobs;
import io.jobhunt.postings.DeadJobs.Dead;
import io.jobhunt.queues.Acknowledgements;
import io.jobhunt.queues.ExtractMessage;
import io.jobhunt.queues.MessageReader;
import io.jobhunt.queues.MessageReader.Delivered;
import io.jobhunt.queues.Queues;
import io.jobhunt.queues.Received;
import io.jobhunt.runs.RunCompletion;
import java.util.List;
import org.springframework.stereotype.Component;

/** Settles the jobs of extract messages that were delivered too often. What can't be read is left for the operator. */
@Component("extractBurial")
public class ExtractBurial {

    private final MessageReader<ExtractMessage> reader;
    private final DeadJobs jobs;
    private final RunCompletion completion;
    private final Acknowledgements acknowledgements;
    private final Queues queues;

    ExtractBurial(
            ObjectMapper json,
            DeadJobs jobs,
            RunCompletion completion,
            Acknowledgements acknowledgements,
            Queues queues) {
        this.reader = new MessageReader<>(json, ExtractMessage.class);
        this.jobs = jobs;
        this.completion = completion;
        this.acknowledgements = acknowledgements;
        this.queues = queues;
    }

    public void bury(List<Delivered> delivered) {
        List<Received<ExtractMessage>> readable = reader.read(delivered).readable();
        List<Dead> dead = readable.stream()
                .map(Received::message)
                .map(message -> new Dead(message.jobId(), message.runId(), message.epoch()))
                .toList();
        jobs.fail(
                dead,
                "crawled",
                "Reading this page failed again and again, or crashed its worker. The next run tries again.");
        acknowledgements.acknowledge(
                queues.settings().extract() + "-dlq",
                readable.stream().map(Received::receipt).toList());
        completion.finishIfDone(dead.stream().map(Dead::runId).toList());
    }
}
