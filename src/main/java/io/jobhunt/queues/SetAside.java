package io.jobhunt.queues;

import io.jobhunt.queues.MessageReader.Delivered;
import io.jobhunt.queues.MessageReader.Poll;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes messages that can't be read out of their queue, once they are among its dead letters. */
@Component
class SetAside {

    private static final Logger log = LoggerFactory.getLogger(SetAside.class);

    private final Acknowledgements acknowledgements;

    SetAside(Acknowledgements acknowledgements) {
        this.acknowledgements = acknowledgements;
    }

    /** In between, a message is in both places rather than in none. */
    public Poll acknowledge(Poll poll, String queue) {
        List<Delivered> unreadable = poll.unreadable();
        if (!unreadable.isEmpty()) {
            log.warn("{}: {} messages can't be read and are kept in {}-dlq", queue, unreadable.size(), queue);
            acknowledgements.acknowledge(
                    queue, unreadable.stream().map(Delivered::receipt).toList());
        }
        return poll;
    }
}
