package io.jobhunt.sourcing;

import io.jobhunt.politeness.HostAnswer;
import io.jobhunt.politeness.HostPace;
import io.jobhunt.politeness.Turn;
import io.jobhunt.politeness.Visit;
import java.time.Duration;

/** Every turn is now. */
public enum NoPace implements HostPace {
    INSTANCE;

    @Override
    public Turn nextTurn(Visit visit, Duration patience) {
        return new Turn.Go(Duration.ZERO);
    }

    @Override
    public void answered(Visit visit, HostAnswer answer) {}
}
