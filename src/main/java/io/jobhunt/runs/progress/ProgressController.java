package io.jobhunt.runs.progress;

import io.jobhunt.api.Parameters;
import io.jobhunt.api.Problem;
import io.jobhunt.auth.CurrentUser;
import io.jobhunt.runs.RunTable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The event stream of a run. Not a route: Camel's HTTP endpoint would hold a thread per client. */
@RestController
class ProgressController {

    private final RunTable runs;
    private final ProgressHub hub;

    ProgressController(RunTable runs, ProgressHub hub) {
        this.runs = runs;
        this.hub = hub;
    }

    @GetMapping(path = "/api/ingestion/progress/{runId}", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void progress(
            @PathVariable String runId,
            @RequestHeader(name = "Last-Event-ID", required = false) String lastEventId,
            @AuthenticationPrincipal Jwt token,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        UUID run = runs.find(CurrentUser.id(), Parameters.id(runId))
                .orElseThrow(() -> Problem.notFound("There is no run " + runId + ". See the history for yours."))
                .id();
        // Proxies that gather answers would hold events back.
        response.setHeader("X-Accel-Buffering", "no");
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding("UTF-8");
        hub.watch(run, new ServletEventStream(request.startAsync()), eventId(lastEventId), token.getExpiresAt());
    }

    /** An id that is not ours is as good as none: the first event has the whole state anyway. */
    private static long eventId(String value) {
        try {
            return value == null ? 0 : Math.max(0, Long.parseLong(value.strip()));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
