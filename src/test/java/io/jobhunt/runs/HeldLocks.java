package io.jobhunt.runs;

import io.jobhunt.app.Await;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds rows of jobs in a transaction of its own, and tells who waits for them. */
@TestComponent
class HeldLocks {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final DataSource database;
    private final JdbcClient jdbc;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "beside-the-test");
        thread.setDaemon(true);
        return thread;
    });
    private final List<Connection> holders = new ArrayList<>();

    HeldLocks(DataSource database, JdbcClient jdbc) {
        this.database = database;
        this.jdbc = jdbc;
    }

    interface Action<T> extends Callable<T> {}

    <T> Future<T> inBackground(Action<T> action) {
        return threads.submit(action);
    }

    /** Until {@link #releaseAll()}. */
    void holdJobs(List<UUID> jobs) throws SQLException {
        Connection holder = database.getConnection();
        holders.add(holder);
        holder.setAutoCommit(false);
        ids(holder, "select id from jobs where id = any(?) for no key update", jobs);
    }

    void releaseAll() {
        for (Connection holder : holders) {
            try (holder) {
                holder.rollback();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        holders.clear();
    }

    /** Those that nobody holds, in the order of their ids. */
    List<UUID> freeJobs(List<UUID> jobs) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return ids(
                    connection,
                    "select id from jobs where id = any(?) order by id for no key update skip locked",
                    jobs);
        }
    }

    private static List<UUID> ids(Connection connection, String sql, List<UUID> jobs) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", jobs.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                List<UUID> ids = new ArrayList<>();
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
                return ids;
            }
        }
    }

    /** Until so many of the database's sessions wait for a lock. */
    void awaitWaiting(int sessions) throws IOException {
        Await.until(sessions + " wait for a lock", LIMIT, () -> waiting() == sessions);
    }

    /** Until that is done, or so many sessions wait for a lock. */
    void awaitDoneOrWaiting(Future<?> action, int sessions) throws IOException {
        Await.until("done, or " + sessions + " wait for a lock", LIMIT, () -> action.isDone() || waiting() == sessions);
    }

    private int waiting() {
        return jdbc.sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")
                .query(Integer.class)
                .single();
    }
}
