package io.jobhunt.runs.progress;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;

/**
 * Server-sent events by the servlet container's non-blocking output. A client that does not read holds a connection and
 * what is in its buffers, and no thread; the container ends it after {@code server.tomcat.connection-timeout}.
 */
final class ServletEventStream implements EventStream, WriteListener, AsyncListener {

    private final AsyncContext request;
    private final ServletOutputStream out;
    private Runnable room = () -> {};
    private Runnable gone = () -> {};
    /** The container says when it may be written for the first time. */
    private boolean writable;

    /** The headers are, from the beginning. */
    private boolean unflushed = true;

    private boolean ending;
    private boolean over;

    /** @param request that has been made asynchronous */
    ServletEventStream(AsyncContext request) throws IOException {
        this.request = request;
        this.out = request.getResponse().getOutputStream();
        request.setTimeout(0);
        request.addListener(this);
    }

    @Override
    public void open(Runnable room, Runnable gone) {
        this.room = room;
        this.gone = gone;
        out.setWriteListener(this);
    }

    @Override
    public synchronized boolean hasRoom() {
        return writable && !ending && !over && out.isReady();
    }

    @Override
    public synchronized void send(byte[] event) throws IOException {
        out.write(event);
        unflushed = true;
        flush();
    }

    /** As soon as the container takes it; it may not be asked while it still has something to write. */
    private void flush() throws IOException {
        if (unflushed && out.isReady()) {
            unflushed = false;
            out.flush();
        }
    }

    @Override
    public void end() {
        synchronized (this) {
            ending = true;
        }
        completeIfWritten();
    }

    @Override
    public void onWritePossible() throws IOException {
        synchronized (this) {
            writable = true;
            flush();
        }
        if (!completeIfWritten()) {
            room.run();
        }
    }

    private boolean completeIfWritten() {
        synchronized (this) {
            if (!ending || !writable || over || !out.isReady()) {
                return over;
            }
            over = true;
        }
        complete();
        return true;
    }

    @Override
    public void onError(Throwable failure) {
        leave();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        leave();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        // There is none.
    }

    @Override
    public void onError(AsyncEvent event) {
        leave();
        complete();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // It is not started again.
    }

    private void leave() {
        synchronized (this) {
            over = true;
        }
        gone.run();
    }

    private void complete() {
        try {
            request.complete();
        } catch (IllegalStateException e) {
            // The container has done so.
        }
    }
}
