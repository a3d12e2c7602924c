package io.jobhunt.listing.requests;

import io.jobhunt.politeness.HostAnswer;
import io.jobhunt.politeness.HostPace;
import io.jobhunt.politeness.Turn;
import io.jobhunt.politeness.Visit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Gives these turns one after another, the last one again and again, and keeps what it is told. */
final class ScriptedPace implements HostPace {

    private final List<Turn> turns;
    private final List<Visit> asked = new ArrayList<>();
    private final List<HostAnswer> told = new ArrayList<>();

    ScriptedPace(Turn... turns) {
        this.turns = List.of(turns);
    }

    @Override
    public Turn nextTurn(Visit visit, Duration patience) {
        asked.add(visit);
        return turns.get(Math.min(asked.size(), turns.size()) - 1);
    }

    @Override
    public void answered(Visit visit, HostAnswer answer) {
        told.add(answer);
    }

    List<Visit> asked() {
        return asked;
    }

    List<HostAnswer> told() {
        return told;
    }
}
