package io.jobhunt.runs.progress;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A client of an event stream: one that reads, or one that stops reading until it is told to go on. */
final class Client implements EventStream {

    private final List<String> events = new CopyOnWriteArrayList<>();
    private Runnable room = () -> {};
    private boolean reading = true;
    private boolean ended;

    /** What it was sent, in order. */
    List<String> events() {
        return List.copyOf(events);
    }

    /** From now on what it is sent stays on the way: the next is taken into the buffers, the others are not. */
    synchronized void stopReading() {
        reading = false;
    }

    void goOnReading() {
        synchronized (this) {
            reading = true;
        }
        room.run();
    }

    synchronized boolean isEnded() {
        return ended;
    }

    @Override
    public void open(Runnable whenRoom, Runnable gone) {
        this.room = whenRoom;
        whenRoom.run();
    }

    @Override
    public synchronized boolean hasRoom() {
        return reading && !ended;
    }

    @Override
    public void send(byte[] event) {
        events.add(new String(event, StandardCharsets.UTF_8));
    }

    @Override
    public synchronized void end() {
        ended = true;
    }
}
