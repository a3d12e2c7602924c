package io.jobhunt.hawtio;

import io.jobhunt.api.Problem;
import io.jobhunt.api.ProblemWriter;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.WebUtils;

/** Lets a browser in by Hawtio's cookie, and what it asks JMX only if one of our own pages asks. */
@Configuration
@ConditionalOnProperty("jobhunt.hawtio.enabled")
class HawtioSecurity {

    /** Hawtio's script writes style sheets into the page, and draws its logo and icons from data addresses. */
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; img-src 'self' data:; font-src 'self' data:; style-src 'self' 'unsafe-inline'; "
                    + "object-src 'none'; base-uri 'self'; frame-ancestors 'none'; form-action 'self'";

    /** The page of ours that asks for the cookie. */
    private static final String SIGN_IN = "/open-hawtio";

    private static final RequestMatcher HAWTIO = path("/hawtio/**");
    private static final RequestMatcher SESSION = path(HawtioSession.PATH);
    private static final RequestMatcher AGENT = path("/hawtio/jolokia/**");

    /** All but the call that gives the cookie: that one is let in by the sign-in's own token, like the API. */
    @Bean
    @Order(1)
    SecurityFilterChain hawtio(HttpSecurity http, HawtioTokens tokens, ProblemWriter problems) throws Exception {
        return http.securityMatcher(HawtioSecurity::isGuardedByTheCookie)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(HawtioSecurity::isForeignCall)
                                .denyAll()
                                .anyRequest()
                                .authenticated())
                .oauth2ResourceServer(resource -> resource.bearerTokenResolver(HawtioSecurity::token)
                        .jwt(jwt -> jwt.decoder(tokens.decoder()))
                        .authenticationEntryPoint((request, response, e) -> askToSignIn(request, response, problems)))
                .exceptionHandling(failures -> failures.accessDeniedHandler((request, response, e) -> problems.write(
                        response, new Problem(403, "Forbidden", "Only Hawtio's own pages may ask this.", Map.of()))))
                // Instead of a token per form: no foreign page gets through, see isForeignCall.
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    private static boolean isGuardedByTheCookie(HttpServletRequest request) {
        return HAWTIO.matches(request) && !SESSION.matches(request);
    }

    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }

    private static String token(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, HawtioSession.COOKIE);
        return cookie == null || cookie.getValue().isEmpty() ? null : cookie.getValue();
    }

    /**
     * The cookie does not go out to other sites, but for a browser all ports of this machine are one site: a page that
     * some other program serves here must not ask in the user's name.
     */
    private static boolean isForeignCall(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        return AGENT.matches(request)
                && (site != null && !site.equals("same-origin")
                        || origin != null
                                && !origin.replaceFirst("^https?://", "").equals(request.getHeader("Host")));
    }

    /** A browser that opens a page is led to sign in and back; a script is told. */
    private static void askToSignIn(HttpServletRequest request, HttpServletResponse response, ProblemWriter problems)
            throws IOException {
        String accept = request.getHeader("Accept");
        if (HttpMethod.GET.matches(request.getMethod()) && accept != null && accept.contains("text/html")) {
            response.sendRedirect(SIGN_IN);
            return;
        }
        problems.write(
                response,
                new Problem(401, "Not signed in", "Open /hawtio in a browser: it leads to signing in.", Map.of()));
    }
}
