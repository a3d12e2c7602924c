package io.jobhunt.api;

import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells that this process takes requests; before and after that, {@link UntilRoutesAreUp} answers. Itself it is no route:
 * those wait for a thread when all are busy, which is no sign of ill health.
 */
@RestController
class Health {

    @GetMapping(path = "/health", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, String> tell() {
        return Map.of("status", "healthy");
    }
}
