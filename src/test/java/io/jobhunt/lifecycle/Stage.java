package io.jobhunt.lifecycle;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;

/**
 * Lets several actors go on in turns, one statement at a time. One that waits for another's lock is passed over until it
 * has been given it, so that the order of all steps is the seed's choice and not the machine's.
 */
final class Stage implements AutoCloseable {

    /** A statement that takes longer is asked whether it waits for a lock. */
    private static final long USUAL_MICROS = 2_000;

    private static final int PATIENCE = 4_000;

    private final List<Actor> actors = new ArrayList<>();
    private final Connection monitor;
    private int steps;

    Stage(DataSource database) throws SQLException {
        this.monitor = database.getConnection();
    }

    int size() {
        return actors.size();
    }

    int steps() {
        return steps;
    }

    void begin(String name, Runnable work) {
        Actor actor = Actor.begin(name, work);
        actors.add(actor);
        settle(actor);
    }

    /** Lets one of the actors that can go on do so. @return the actor, if it is done now, else null */
    Actor step(Random random) {
        List<Actor> free = free();
        for (int tries = 0; free.isEmpty(); tries++) {
            // All of them wait for locks: the database ends one of them.
            if (tries > PATIENCE) {
                throw new AssertionError("nobody can go on: "
                        + actors.stream().map(actor -> actor.name).toList());
            }
            free = free();
        }
        Actor actor = free.get(random.nextInt(free.size()));
        if (!actor.isDone()) {
            steps++;
            actor.goOn();
            settle(actor);
        }
        return done(actor);
    }

    /** Ends the process of one of the actors. @return the actor */
    Actor kill(Random random) {
        List<Actor> free = free();
        if (free.isEmpty()) {
            return null;
        }
        Actor actor = free.get(random.nextInt(free.size()));
        if (!actor.isDone()) {
            actor.kill();
            settle(actor);
        }
        return done(actor);
    }

    private Actor done(Actor actor) {
        if (actor.isDone()) {
            actors.remove(actor);
            return actor;
        }
        return null;
    }

    private List<Actor> free() {
        return actors.stream().filter(actor -> actor.hasStopped(250)).toList();
    }

    private void settle(Actor actor) {
        for (int tries = 0; !actor.hasStopped(USUAL_MICROS); tries++) {
            if (waitsForALock(actor)) {
                return;
            }
            if (tries > PATIENCE) {
                throw new AssertionError(actor.name + " neither goes on nor waits for a lock");
            }
        }
    }

    private boolean waitsForALock(Actor actor) {
        try (PreparedStatement asked =
                monitor.prepareStatement("select exists (select 1 from pg_locks where pid = ? and not granted)")) {
            asked.setInt(1, actor.backend());
            try (ResultSet row = asked.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        monitor.close();
    }
}
