package io.jobhunt.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses forms where JSON is due, with a sentence instead of the parser's complaint. It is also what keeps a foreign
 * page's form from reaching the API at all. Bodies are read here, as far as they may go: not all of them say beforehand
 * how long they are, and compressed ones would say it of something else.
 */
@Component
class JsonBodies extends OncePerRequestFilter {

    private static final int MAX_BYTES = 2_000_000;

    /** What no body means, so that calls which need none can be made without one. */
    private static final byte[] EMPTY_OBJECT = {'{', '}'};

    private static final Problem TOO_LARGE =
            new Problem(413, "Too large", "The body is larger than " + MAX_BYTES + " bytes.", Map.of());

    private final ProblemWriter problems;

    JsonBodies(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/") || !"POST".equals(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        if (request.getContentLengthLong() > MAX_BYTES) {
            problems.write(response, TOO_LARGE);
        } else if (type != null && !type.startsWith("application/json") && request.getContentLengthLong() != 0) {
            problems.write(
                    response, unsupported("Send the body as JSON, with the header 'Content-Type: application/json'."));
        } else if (request.getHeader("Content-Encoding") != null) {
            problems.write(response, unsupported("Send the body as it is, without a Content-Encoding."));
        } else {
            byte[] body = request.getInputStream().readNBytes(MAX_BYTES + 1);
            if (body.length > MAX_BYTES) {
                problems.write(response, TOO_LARGE);
            } else {
                chain.doFilter(new ReadBody(request, body.length == 0 ? EMPTY_OBJECT : body), response);
            }
        }
    }

    private static Problem unsupported(String detail) {
        return new Problem(415, "Unsupported media type", detail, Map.of());
    }
}
