package io.jobhunt.runs.progress;

import java.io.IOException;

/** The way to one client, on which nobody ever waits: a client that does not read is sent nothing more. */
interface EventStream {

    /**
     * Begins. The two may be run at any time from now on, by any thread.
     *
     * @param room the client has taken what it was sent, and can be sent more
     * @param gone the client has gone
     */
    void open(Runnable room, Runnable gone) throws IOException;

    /** Whether something can be sent now; if not, {@code room} is run when it can. */
    boolean hasRoom();

    /** Only when there is room. */
    void send(byte[] event) throws IOException;

    /** Ends the stream when the client has taken what it was sent. */
    void end();
}
