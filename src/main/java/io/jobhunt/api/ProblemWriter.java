package io.jobhunt.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Turns refusals and faults into {@code application/problem+json}. */
@Component("problems")
public class ProblemWriter {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final Logger log = LoggerFactory.getLogger(ProblemWriter.class);

    private final ObjectMapper json;

    ProblemWriter(ObjectMapper json) {
        this.json = json;
    }

    /**
     * An answer as routes return it.
     *
     * @param retryAfter the header of this name, or empty for none
     */
    public record Answer(int status, String retryAfter, String body) {}

    /**
     * The answer to an exception: a {@link Problem} as it is, a database that is away as such, and anything else as a
     * fault with a reference to the log.
     */
    public Answer of(Throwable failure) throws IOException {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return answer(problem);
            }
        }
        if (DatabaseAway.isTheCauseOf(failure)) {
            return answer(DatabaseAway.problem());
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        log.error("request failed, reference {}", reference, failure);
        Problem fault = new Problem(
                500,
                "Internal error",
                "Something went wrong on our side. Try again; if it stays, look for reference " + reference
                        + " in the log.",
                Map.of("reference", reference));
        return answer(fault);
    }

    private Answer answer(Problem problem) throws IOException {
        return new Answer(problem.status(), retryAfter(problem), json.writeValueAsString(members(problem)));
    }

    private static String retryAfter(Problem problem) {
        return Objects.toString(problem.members().get(Problem.RETRY_AFTER), "");
    }

    public void write(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(MEDIA_TYPE);
        if (!retryAfter(problem).isEmpty()) {
            response.setHeader("Retry-After", retryAfter(problem));
        }
        response.getOutputStream().write(json.writeValueAsBytes(members(problem)));
    }

    private static Map<String, Object> members(Problem problem) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "about:blank");
        members.put("title", problem.title());
        members.put("status", problem.status());
        members.put("detail", problem.getMessage());
        members.putAll(problem.members());
        return members;
    }
}
