package io.jobhunt.outside;

import io.jobhunt.StartupProblem;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;

/**
 * The start waits here until the database is there: nothing of the product works without it. Spring closes a context
 * that is being made only when it is made, so a process that is told to end while it waits has to be told here.
 */
final class MigrationWhenThere implements FlywayMigrationStrategy {

    private static final long PAUSE_MILLIS = 1_000;

    private final Need database;

    MigrationWhenThere(Need database) {
        this.database = database;
    }

    @Override
    public void migrate(Flyway flyway) {
        database.look();
        if (!database.isThere()) {
            await();
        }
        flyway.migrate();
    }

    private void await() {
        CountDownLatch told = new CountDownLatch(1);
        Thread atEnd = new Thread(told::countDown, "end-of-waiting");
        try {
            Runtime.getRuntime().addShutdownHook(atEnd);
            while (!database.isThere()) {
                if (told.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                    throw stopped();
                }
                database.look();
            }
            Runtime.getRuntime().removeShutdownHook(atEnd);
        } catch (IllegalStateException alreadyEnding) {
            throw stopped();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw stopped();
        }
    }

    private StartupProblem stopped() {
        return new StartupProblem(
                "It was told to end while it waited for " + database.name() + ".",
                "Start it again when the database is there.");
    }
}
