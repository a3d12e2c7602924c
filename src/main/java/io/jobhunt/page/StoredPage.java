package io.jobhunt.page;

import java.net.URI;

/**
 * A page as it is stored.
 *
 * @param url         where it came from, after redirects
 * @param contentType as the site sent it, charset and all
 * @param body        as the site sent it, decompressed
 */
public record StoredPage(URI url, String contentType, byte[] body) {}
