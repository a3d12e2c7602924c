package io.jobhunt.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What controllers answer while the database is away; the calls that are routes have {@code answer-problems}. */
@ControllerAdvice
class DatabaseAwayAnswers {

    private final ProblemWriter problems;

    DatabaseAwayAnswers(ProblemWriter problems) {
        this.problems = problems;
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    void answer(RuntimeException failure, HttpServletResponse response) throws IOException {
        if (!DatabaseAway.isTheCauseOf(failure)) {
            throw failure;
        }
        problems.write(response, DatabaseAway.problem());
    }
}
