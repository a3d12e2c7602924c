package io.jobhunt.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells that this process takes requests: not before all routes are up, since the web server is there earlier. Itself it
 * is no route: those wait for a thread when all are busy, which is no sign of ill health.
 */
@RestController
class Health {

    private final CamelContext routes;
    private final ProblemWriter problems;

    Health(CamelContext routes, ProblemWriter problems) {
        this.routes = routes;
        this.problems = problems;
    }

    /** @throws Problem 503 while starting or stopping */
    @GetMapping(path = "/health", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, String> tell() {
        if (!routes.getStatus().isStarted()) {
            throw UntilRoutesAreUp.notReady();
        }
        return Map.of("status", "healthy");
    }

    @ExceptionHandler(Problem.class)
    void refuse(Problem problem, HttpServletResponse response) throws IOException {
        problems.write(response, problem);
    }
}
