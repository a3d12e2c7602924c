package io.jobhunt.api;

import java.util.Locale;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.spi.HeaderFilterStrategy;
import org.springframework.stereotype.Component;

/**
 * Lets only named headers out, and keeps Camel's own control headers of strangers from coming in. Without it an answer
 * would carry the request's headers, {@code Authorization} and {@code Cookie} among them.
 */
@Component("answerHeaders")
class AnswerHeaders implements HeaderFilterStrategy {

    private static final Set<String> OUT = Set.of("content-type", "location", "retry-after", "cache-control");

    @Override
    public boolean applyFilterToCamelHeaders(String name, Object value, Exchange exchange) {
        return !OUT.contains(name.toLowerCase(Locale.ROOT));
    }

    @Override
    public boolean applyFilterToExternalHeaders(String name, Object value, Exchange exchange) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("camel") || lower.startsWith("org.apache.camel");
    }
}
