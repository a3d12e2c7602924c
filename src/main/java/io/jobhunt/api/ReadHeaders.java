package io.jobhunt.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Shows the routes only those request headers that the API reads. Camel makes one map of headers, query parameters and
 * parts of the path: any header would pass for a parameter of the same name.
 */
@Component
class ReadHeaders extends OncePerRequestFilter {

    private static final List<String> READ = List.of("Content-Type", "Idempotency-Key");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request.getRequestURI().startsWith("/api/") ? new OnlyRead(request) : request, response);
    }

    /** What asks for a header by its name still gets it; what goes through all of them, as the routes do, does not. */
    private static final class OnlyRead extends HttpServletRequestWrapper {

        OnlyRead(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            return Collections.enumeration(
                    READ.stream().filter(name -> getHeader(name) != null).toList());
        }
    }
}
