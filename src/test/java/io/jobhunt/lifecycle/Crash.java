package io.jobhunt.lifecycle;

/** The end of a process between two of its steps: nobody may catch it, and what was not committed is gone. */
final class Crash extends Error {

    private static final long serialVersionUID = 1L;

    Crash() {
        super("killed here", null, false, false);
    }
}
