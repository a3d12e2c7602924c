package io.jobhunt.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What controllers answer instead of what was asked for. The calls that are routes have {@code answer-problems}. */
@ControllerAdvice
class ControllerProblems {

    private static final int FULL_POOL_SECONDS = 2;

    private final ProblemWriter problems;

    ControllerProblems(ProblemWriter problems) {
        this.problems = problems;
    }

    @ExceptionHandler(Problem.class)
    void refuse(Problem problem, HttpServletResponse response) throws IOException {
        problems.write(response, problem);
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    void databaseIsAway(RuntimeException failure, HttpServletResponse response) throws IOException {
        if (!DatabaseAway.isTheCauseOf(failure)) {
            throw failure;
        }
        problems.write(response, DatabaseAway.problem());
    }

    /** All threads that answer calls are busy, and enough others wait for them. */
    @ExceptionHandler(TaskRejectedException.class)
    void poolIsFull(TaskRejectedException full, HttpServletResponse response) throws IOException {
        problems.write(
                response,
                Problem.unavailable(
                        "There is too much to do at the moment. Try again in a few seconds.", FULL_POOL_SECONDS));
    }
}
