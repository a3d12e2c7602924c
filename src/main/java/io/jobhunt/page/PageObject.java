package io.jobhunt.page;

import java.util.Map;

/**
 * A raw page as the object store takes it.
 *
 * @param key         {@code raw/{run_id}/{job_id}-{digest of the page}.html}
 * @param contentType as the site sent it, charset and all
 * @param metadata    what has to be known to read it again
 * @param gzip        the body, compressed
 */
public record PageObject(String key, String contentType, Map<String, String> metadata, byte[] gzip) {}
