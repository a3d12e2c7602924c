package io.jobhunt.hawtio;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Turns a sign-in, which our own pages send as a header, into a cookie, which is all that Hawtio's pages can send. No
 * script can read it, and the browser sends it to Hawtio alone.
 */
@RestController
@RequestMapping(HawtioSession.PATH)
@ConditionalOnProperty("jobhunt.hawtio.enabled")
class HawtioSession {

    static final String PATH = "/hawtio/session";
    static final String COOKIE = "jobhunt-hawtio";

    private final HawtioTokens tokens;

    HawtioSession(HawtioTokens tokens) {
        this.tokens = tokens;
    }

    @PostMapping
    ResponseEntity<Void> open(@AuthenticationPrincipal Jwt signIn, HttpServletRequest request) {
        return answer(cookie(tokens.issue(signIn), request).build());
    }

    @DeleteMapping
    ResponseEntity<Void> close(HttpServletRequest request) {
        return answer(ended(request));
    }

    /** A cookie that makes the browser forget the one it has. */
    static ResponseCookie ended(HttpServletRequest request) {
        return cookie("", request).maxAge(Duration.ZERO).build();
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(String value, HttpServletRequest request) {
        return ResponseCookie.from(COOKIE, value)
                .path("/hawtio")
                .httpOnly(true)
                .sameSite("Strict")
                .secure(request.isSecure());
    }

    private static ResponseEntity<Void> answer(ResponseCookie cookie) {
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .build();
    }
}
