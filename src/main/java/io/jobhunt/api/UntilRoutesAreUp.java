package io.jobhunt.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.camel.CamelContext;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Calls of the API are answered by routes, and the web server is there before they are: until then it would say that there
 * is no such address, and a client would believe that its run is gone.
 */
@Configuration
class UntilRoutesAreUp {

    private static final int RETRY_AFTER_SECONDS = 2;

    private static Problem notReady() {
        return Problem.unavailable("The product is starting or stopping. Try again in a moment.", RETRY_AFTER_SECONDS);
    }

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> refuseUntilRoutesAreUp(CamelContext routes, ProblemWriter problems) {
        FilterRegistrationBean<OncePerRequestFilter> filter = new FilterRegistrationBean<>(new Gate(routes, problems));
        filter.addUrlPatterns("/api/*", "/health");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    private static final class Gate extends OncePerRequestFilter {

        private final CamelContext routes;
        private final ProblemWriter problems;

        Gate(CamelContext routes, ProblemWriter problems) {
            this.routes = routes;
            this.problems = problems;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
                throws ServletException, IOException {
            if (routes.getStatus().isStarted()) {
                rest.doFilter(request, response);
            } else {
                problems.write(response, notReady());
            }
        }
    }
}
