package io.jobhunt.web;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the requests of a kind of career site go instead of to the site itself: {@code jobhunt.sources.<kind>.base-url}.
 *
 * @param sources by the kind's name; kinds that are not named go to their real sites
 */
@ConfigurationProperties("jobhunt")
public record SourceSettings(Map<String, Source> sources) {

    /**
     * @param baseUrl scheme, host, port and optionally a path that the usual path is appended to; being the operator's
     *                own word it may be plain http and private
     */
    public record Source(@Nullable URI baseUrl) {

        public Source {
            if (baseUrl != null && (baseUrl.getHost() == null || baseUrl.getScheme() == null)) {
                throw new IllegalArgumentException("a base-url needs a scheme and a host: " + baseUrl);
            }
        }
    }

    public SourceSettings {
        sources = sources == null ? Map.of() : Map.copyOf(sources);
    }

    Optional<URI> baseUrl(String kind) {
        return Optional.ofNullable(sources.get(kind)).map(Source::baseUrl);
    }
}
