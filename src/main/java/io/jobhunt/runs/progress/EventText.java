package io.jobhunt.runs.progress;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;

/** Events as they go over the line. Most watchers of a run are told the same, which is written once. */
final class EventText {

    static final byte[] HEARTBEAT = ":still here\n\n".getBytes(StandardCharsets.UTF_8);

    private static final int RECONNECT_MILLIS = 1_000;

    private final ObjectMapper json;
    private Last last = new Last("", null, new byte[0]);

    private record Last(String name, RunFeed.Told event, byte[] text) {}

    EventText(ObjectMapper json) {
        this.json = json;
    }

    /** @param name of the event, as clients listen for it */
    synchronized byte[] of(String name, RunFeed.Told event) {
        if (last.event() != event || !last.name().equals(name)) {
            last = new Last(name, event, write(name, event));
        }
        return last.text();
    }

    private byte[] write(String name, RunFeed.Told event) {
        try {
            String data = json.writeValueAsString(event.state());
            return ("id:" + event.id() + "\nevent:" + name + "\nretry:" + RECONNECT_MILLIS + "\ndata:" + data + "\n\n")
                    .getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
