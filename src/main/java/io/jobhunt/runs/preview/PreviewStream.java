package io.jobhunt.runs.preview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Executor;

/**
 * One preview on its way to its client. Listing threads leave what they have here and go on; it is written in order by
 * one other thread at a time, and by none while nothing is to be written.
 */
final class PreviewStream {

    private static final byte[] EMPTY_LINE = {'\n'};

    private final PreviewForm form;
    private final ObjectMapper json;
    private final Outlet outlet;
    private final Executor writers;
    private final Set<String> open;
    private final Queue<byte[]> unwritten = new ArrayDeque<>();
    private boolean first = true;
    private boolean writing;
    private boolean complete;
    private boolean closed;

    /** The way to the client. */
    interface Outlet {

        /** @throws Exception when the client has gone; it is told of it by other ways as well */
        void write(byte[] bytes) throws Exception;

        void close();
    }

    PreviewStream(PreviewForm form, ObjectMapper json, Outlet outlet, Executor writers, List<String> companies) {
        this.form = form;
        this.json = json;
        this.outlet = outlet;
        this.writers = writers;
        this.open = new LinkedHashSet<>(companies);
    }

    /** The first bytes, before any site has answered. */
    synchronized void begin() {
        try {
            add(form.begin(json, List.copyOf(open)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    synchronized void company(String name, Preview.Company preview) {
        if (!open.remove(name)) {
            return;
        }
        try {
            add(form.company(json, name, preview, first));
            first = false;
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Something to read for the client, and the only way to find out that it has gone. */
    synchronized void stillWaiting() {
        if (!writing) {
            add(EMPTY_LINE);
        }
    }

    /** @param missing what is said of the companies that have not come */
    synchronized void end(String missing) {
        if (complete) {
            return;
        }
        for (String name : new ArrayList<>(open)) {
            company(name, Preview.failed(missing));
        }
        complete = true;
        add(form.end());
    }

    private void add(byte[] bytes) {
        unwritten.add(bytes);
        if (!writing && !closed) {
            writing = true;
            writers.execute(this::write);
        }
    }

    private void write() {
        for (byte[] next = next(); next.length > 0; next = next()) {
            try {
                outlet.write(next);
            } catch (Exception gone) {
                close();
                return;
            }
        }
    }

    /** Empty when there is nothing to write now. */
    private byte[] next() {
        synchronized (this) {
            while (!unwritten.isEmpty()) {
                byte[] next = unwritten.remove();
                if (next.length > 0) {
                    return next;
                }
            }
            writing = false;
            if (!complete) {
                return new byte[0];
            }
        }
        close();
        return new byte[0];
    }

    private void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        outlet.close();
    }
}
