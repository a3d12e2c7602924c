package io.jobhunt.api;

import java.util.Map;
import org.springframework.stereotype.Component;

/** The plain liveness answer; that it comes through a route says that the routes are up. */
@Component("health")
public class Health {

    public Map<String, String> tell() {
        return Map.of("status", "healthy");
    }
}
