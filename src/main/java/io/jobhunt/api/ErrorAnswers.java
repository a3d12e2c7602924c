package io.jobhunt.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What no route answered: addresses that don't exist, methods that don't fit, faults outside of routes. */
@Controller
class ErrorAnswers implements ErrorController {

    private final ProblemWriter problems;

    ErrorAnswers(ProblemWriter problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = code instanceof Integer value ? value : 500;
        HttpStatus known = HttpStatus.resolve(status);
        String title = known == null ? "Error" : known.getReasonPhrase();
        String detail =
                switch (status) {
                    case 404 ->
                        "There is nothing at " + request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)
                                + ". See /openapi.json for the calls there are.";
                    case 405 -> "This address does not take " + request.getMethod() + " requests.";
                    default -> "The request could not be answered (" + title + "). See the log for the cause.";
                };
        problems.write(response, new Problem(status, title, detail, Map.of()));
    }
}
