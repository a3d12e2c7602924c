package io.jobhunt.politeness;

import java.time.Duration;

/** How a host took a request, as far as its next turns depend on it. */
public sealed interface HostAnswer {

    /** It answered, whatever it said. */
    record Useful() implements HostAnswer {}

    /**
     * It asks to be left alone.
     *
     * @param pause for how long
     */
    record Busy(Duration pause) implements HostAnswer {}

    /** It gave no usable answer, and may the next time. */
    record Failing() implements HostAnswer {}
}
