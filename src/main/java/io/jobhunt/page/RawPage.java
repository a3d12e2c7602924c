package io.jobhunt.page;

import java.net.URI;

/**
 * A posting's page as it was fetched.
 *
 * @param url         the final address, after redirects
 * @param contentType media type without parameters, lower case: {@code text/html}, {@code application/json}
 * @param text        the decoded body
 */
public record RawPage(URI url, String contentType, String text) {

    public boolean isJson() {
        return contentType.endsWith("json");
    }
}
