package io.jobhunt.postings;

import io.jobhunt.queues.Acknowledgements;
import io.jobhunt.queues.QueueMessage;
import io.jobhunt.queues.Received;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Settles the jobs of messages that were delivered too often, so that no run waits for them. */
@Component
public class JobBurial {

    private final JobsTable jobs;
    private final RunLife runLife;
    private final Acknowledgements acknowledgements;

    JobBurial(JobsTable jobs, RunLife runLife, Acknowledgements acknowledgements) {
        this.jobs = jobs;
        this.runLife = runLife;
        this.acknowledgements = acknowledgements;
    }

    /**
     * What is particular to one stage.
     *
     * @param queue   whose dead letters these are
     * @param dead    the job a message is about
     * @param waiting the state in which the job waits for this stage
     * @param message what the user is told of it
     */
    public record Stage<M extends QueueMessage>(
            String queue, Function<M, JobInRun> dead, JobState waiting, String message) {}

    public <M extends QueueMessage> void bury(Stage<M> stage, List<Received<M>> letters) {
        List<JobInRun> dead =
                letters.stream().map(Received::message).map(stage.dead()).toList();
        jobs.fail(dead, stage.waiting(), stage.message());
        acknowledgements.acknowledge(stage.queue() + "-dlq", letters);
        runLife.finishIfDone(dead.stream().map(JobInRun::runId).toList());
    }
}
