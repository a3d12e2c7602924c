package io.jobhunt.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.CannotCreateTransactionException;

class DatabaseAwayTest {

    private final ProblemWriter problems = new ProblemWriter(new ObjectMapper());

    @Test
    void whatFailsForWantOfAConnectionIsAnsweredWithATimeToTryAgain() throws Exception {
        ProblemWriter.Answer answer = problems.of(new CannotCreateTransactionException(
                "Could not open JDBC Connection",
                new SQLTransientConnectionException("jobhunt - Connection is not available")));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.retryAfter()).isEqualTo("5");
        assertThat(answer.body()).contains("\"status\":503", "\"retry_after\":5", "can't be reached at the moment");
    }

    @Test
    void everyWayOfLosingTheConnectionCounts() {
        assertThat(DatabaseAway.isTheCauseOf(
                        new CannotGetJdbcConnectionException("none", new SQLException("refused", "08001"))))
                .isTrue();
        assertThat(DatabaseAway.isTheCauseOf(
                        new UncategorizedSQLException("tick", "select 1", new SQLException("I/O error", "08006"))))
                .isTrue();
        assertThat(DatabaseAway.isTheCauseOf(
                        new UncategorizedSQLException("tick", "select 1", new SQLException("shutdown", "57P01"))))
                .isTrue();
    }

    @Test
    void otherFaultsStayFaults() throws Exception {
        RuntimeException duplicate = new DataIntegrityViolationException("twice", new SQLException("dup", "23505"));

        assertThat(DatabaseAway.isTheCauseOf(duplicate)).isFalse();
        assertThat(problems.of(duplicate).status()).isEqualTo(500);
        assertThat(problems.of(duplicate).retryAfter()).isEmpty();
    }
}
