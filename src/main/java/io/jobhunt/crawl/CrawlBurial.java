package io.jobhunt.crawl;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobhunt.postings.DeadJobs;
import io.jobhunt.postings.DeadJobs.Dead;
import io.jobhunt.queues.Acknowledgements;
import io.jobhunt.queues.CrawlMessage;
import io.jobhunt.queues.MessageReader;
import io.jobhunt.queues.MessageReader.Delivered;
import io.jobhunt.queues.Queues;
import io.jobhunt.queues.Received;
import io.jobhunt.runs.RunCompletion;
import java.util.List;
import org.springframework.stereotype.Component;

/** Settles the jobs of crawl messages that were delivered too often. What can't be read is left for the operator. */
@Component("crawlBurial")
public class CrawlBurial {

    private final MessageReader<CrawlMessage> reader;
    private final DeadJobs jobs;
    private final RunCompletion completion;
    private final Acknowledgements acknowledgements;
    private final Queues queues;

    CrawlBurial(
            ObjectMapper json,
            DeadJobs jobs,
            RunCompletion completion,
            Acknowledgements acknowledgements,
            Queues queues) {
        this.reader = new MessageReader<>(json, CrawlMessage.class);
        this.jobs = jobs;
        this.completion = completion;
        this.acknowledgements = acknowledgements;
        this.queues = queues;
    }

    public void bury(List<Delivered> delivered) {
        List<Received<CrawlMessage>> readable = reader.read(delivered).readable();
        List<Dead> dead = readable.stream()
                .map(Received::message)
                .map(message -> new Dead(message.jobId(), message.runId(), message.epoch()))
                .toList();
        jobs.fail(
                dead,
                "pending",
                "Fetching this page failed again and again, or crashed its worker. The next run tries again.");
        acknowledgements.acknowledge(
                queues.settings().crawl() + "-dlq",
                readable.stream().map(Received::receipt).toList());
        completion.finishIfDone(dead.stream().map(Dead::runId).toList());
    }
}
