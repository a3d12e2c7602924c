package io.jobhunt.api;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.springframework.dao.DataAccessResourceFailureException;

/** The database can't be reached, which is nobody's mistake and passes. */
final class DatabaseAway {

    private static final int RETRY_AFTER_SECONDS = 5;
    private static final int MOST_CAUSES = 20;

    /** PostgreSQL is being stopped, has crashed, is starting, or has no connection left. */
    private static final Set<String> GOING_OR_COMING = Set.of("57P01", "57P02", "57P03", "53300");

    private DatabaseAway() {}

    static boolean isTheCauseOf(Throwable failure) {
        Throwable cause = failure;
        for (int i = 0; i < MOST_CAUSES && cause != null; i++) {
            if (cause instanceof DataAccessResourceFailureException
                    || cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLException sql && isAboutTheConnection(sql.getSQLState())) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isAboutTheConnection(String state) {
        return state != null && (state.startsWith("08") || GOING_OR_COMING.contains(state));
    }

    static Problem problem() {
        return Problem.unavailable(
                "The database can't be reached at the moment. Try again in a few seconds.", RETRY_AFTER_SECONDS);
    }
}
