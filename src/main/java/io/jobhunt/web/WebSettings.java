package io.jobhunt.web;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How requests to other people's sites are made.
 *
 * @param allowedPrivateHosts names or literal addresses, without port, exempt from the private-address guard, from
 *                            https-only and from the port rule
 * @param userAgent           product and version we present ourselves with
 * @param contact             an address or page of whoever operates this installation, appended to the User-Agent, so
 *                            that a site that minds can say so
 * @param connectTimeout      for one TCP connection and for one TLS handshake
 * @param nameTimeout          for one look-up of a name; the one step that a request's deadline cannot abort
 * @param maxConnections      open at a time, to all hosts together
 * @param nameTimeout          for one look-up of a name; the one step that a request's deadline cannot abort
 * @param maxConnectionsPerHost open at a time to one host
 */
@ConfigurationProperties("jobhunt.crawl")
public record WebSettings(
        @DefaultValue Set<String> allowedPrivateHosts,
        @DefaultValue("JobHuntTracker/0.1") String userAgent,
        @DefaultValue("") String contact,
        @DefaultValue("10s") Duration connectTimeout,
        @DefaultValue("5s") Duration nameTimeout,
        @DefaultValue("256") int maxConnections,
        @DefaultValue("32") int maxConnectionsPerHost) {

    public WebSettings {
        allowedPrivateHosts =
                allowedPrivateHosts.stream().map(WebSettings::normalized).collect(Collectors.toUnmodifiableSet());
    }

    /** The defaults with some hosts exempt. */
    public static WebSettings allowing(String... privateHosts) {
        return new WebSettings(
                Set.of(privateHosts), "JobHuntTracker/0.1", "", Duration.ofSeconds(10), Duration.ofSeconds(5), 256, 32);
    }

    boolean exempt(String host) {
        return allowedPrivateHosts.contains(normalized(host));
    }

    String presentedUserAgent() {
        return contact.isBlank()
                ? userAgent + " (self-hosted job tracker)"
                : userAgent + " (self-hosted job tracker; +" + contact + ")";
    }

    /** Lower case, without the brackets of a literal IPv6 address and without the root's dot. */
    private static String normalized(String host) {
        String name = host.strip().toLowerCase(Locale.ROOT);
        if (name.startsWith("[") && name.endsWith("]")) {
            name = name.substring(1, name.length() - 1);
        }
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }
}
