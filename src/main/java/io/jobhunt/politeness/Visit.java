package io.jobhunt.politeness;

import java.net.URI;
import java.util.Locale;

/**
 * One request that wants to go to a host.
 *
 * @param host the real one, lower case
 * @param kind the career-site kind, for the defaults of its rate
 */
public record Visit(String host, String kind) {

    /** @param uri the real address, not that of a stand-in */
    public static Visit to(URI uri, String kind) {
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        return new Visit(host.endsWith(".") ? host.substring(0, host.length() - 1) : host, kind);
    }
}
