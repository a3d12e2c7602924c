package io.jobhunt.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What a call is answered when all threads that answer calls are busy and enough others wait for them. */
@ControllerAdvice
class FullPoolAnswers {

    private static final int RETRY_AFTER_SECONDS = 2;

    private final ProblemWriter problems;

    FullPoolAnswers(ProblemWriter problems) {
        this.problems = problems;
    }

    @ExceptionHandler(TaskRejectedException.class)
    void answer(TaskRejectedException full, HttpServletResponse response) throws IOException {
        problems.write(
                response,
                Problem.unavailable(
                        "There is too much to do at the moment. Try again in a few seconds.", RETRY_AFTER_SECONDS));
    }
}
