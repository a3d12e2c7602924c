package io.jobhunt.politeness;

import java.time.Duration;

/**
 * The turns of requests that somebody waits for, one at a time. Implementations never wait themselves: the caller does,
 * and decides whether it can.
 */
public interface HostPace {

    /**
     * Takes the host's next free turn if it comes soon enough.
     *
     * @param patience how long the caller can wait for it
     * @return {@link Turn.Go} with a turn that was taken; {@link Turn.Later} when none was: the next one is too late, or
     *     whether the host answers at all is being found out; {@link Turn.Down} when it is known not to
     */
    Turn nextTurn(Visit visit, Duration patience);

    /** Tells how the host took a request, which is for everybody's turns there. */
    void answered(Visit visit, HostAnswer answer);
}
