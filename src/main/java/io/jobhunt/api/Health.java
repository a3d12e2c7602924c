package io.jobhunt.api;

import java.util.Map;
import org.apache.camel.CamelContext;
import org.springframework.stereotype.Component;

/** Tells that this process takes requests: not before all routes are up, since the web server is there earlier. */
@Component("health")
public class Health {

    private final CamelContext routes;

    Health(CamelContext routes) {
        this.routes = routes;
    }

    /** @throws Problem 503 while starting or stopping */
    public Map<String, String> tell() {
        if (!routes.getStatus().isStarted()) {
            throw new Problem(
                    503, "Not ready", "The product is starting or stopping. Try again in a moment.", Map.of());
        }
        return Map.of("status", "healthy");
    }
}
