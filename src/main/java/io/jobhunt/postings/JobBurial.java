package io.jobhunt.postings;

import io.jobhunt.postings.DeadJobs.Dead;
import io.jobhunt.queues.Acknowledgements;
import io.jobhunt.queues.MessageReader;
import io.jobhunt.queues.MessageReader.Delivered;
import io.jobhunt.queues.Received;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Settles the jobs of messages that were delivered too often, so that no run waits for them. What can't be read is left
 * for the operator.
 */
@Component
public class JobBurial {

    private final DeadJobs jobs;
    private final RunLife runLife;
    private final Acknowledgements acknowledgements;

    JobBurial(DeadJobs jobs, RunLife runLife, Acknowledgements acknowledgements) {
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
    public record Stage<M>(
            String queue, MessageReader<M> reader, Function<M, Dead> dead, String waiting, String message) {}

    public <M> void bury(Stage<M> stage, List<Delivered> delivered) {
        List<Received<M>> readable = stage.reader().read(delivered).readable();
        List<Dead> dead =
                readable.stream().map(Received::message).map(stage.dead()).toList();
        jobs.fail(dead, stage.waiting(), stage.message());
        acknowledgements.acknowledge(
                stage.queue() + "-dlq", readable.stream().map(Received::receipt).toList());
        runLife.finishIfDone(dead.stream().map(Dead::runId).toList());
    }
}
