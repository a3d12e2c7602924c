package io.jobhunt.web;

import io.jobhunt.web.WebFailure.Reason;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * One request of a chain of redirects.
 *
 * @param real   the address as the site means it
 * @param sentTo the address the request is sent to: the real one, or its place under a configured base-url
 * @param byOperator whether {@code sentTo} is the operator's word and needs no guard
 */
record Hop(URI real, URI sentTo, boolean byOperator) {

    /** The first hop, or one after a redirect: checked against every rule that the address itself can break. */
    static Hop to(URI real, Optional<URI> baseUrl, WebSettings settings) throws WebFailure {
        String scheme = real.getScheme() == null ? "" : real.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw forbidden(real, "only https is allowed");
        }
        if (real.getHost() == null) {
            throw forbidden(real, "it names no host");
        }
        if (real.getRawUserInfo() != null) {
            throw forbidden(real, "it carries credentials");
        }
        if (baseUrl.isPresent()) {
            return new Hop(real, below(baseUrl.get(), real), true);
        }
        if (!settings.exempt(real.getHost())) {
            if (scheme.equals("http")) {
                throw forbidden(real, "only https is allowed");
            }
            if (real.getPort() != -1 && real.getPort() != 443) {
                throw forbidden(real, "only port 443 is allowed");
            }
        }
        return new Hop(real, withoutFragment(real), false);
    }

    private static URI below(URI base, URI real) {
        String basePath = base.getRawPath() == null ? "" : base.getRawPath();
        if (basePath.endsWith("/")) {
            basePath = basePath.substring(0, basePath.length() - 1);
        }
        String path = real.getRawPath() == null || real.getRawPath().isEmpty() ? "/" : real.getRawPath();
        String query = real.getRawQuery() == null ? "" : "?" + real.getRawQuery();
        return URI.create(base.getScheme() + "://" + base.getRawAuthority() + basePath + path + query);
    }

    private static URI withoutFragment(URI uri) {
        String text = uri.toString();
        int hash = text.indexOf('#');
        return hash < 0 ? uri : URI.create(text.substring(0, hash));
    }

    private static WebFailure forbidden(URI uri, String why) {
        return new WebFailure(Reason.FORBIDDEN, "Refused to ask " + uri + ": " + why + ".", null);
    }
}
