package io.jobhunt.web;

import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * An answer.
 *
 * @param uri     the real address it came from, after redirects and without the base-url override
 * @param headers names in lower case, the last of several wins
 * @param body    decompressed and capped
 */
public record WebAnswer(int status, URI uri, Map<String, String> headers, InputStream body) {

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }
}
