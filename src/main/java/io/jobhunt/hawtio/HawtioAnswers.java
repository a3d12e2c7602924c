package io.jobhunt.hawtio;

import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What Hawtio's pages ask of their server before they show anything. Hawtio's own server would bring its sign-in, a proxy
 * to other hosts and the remote addition of scripts with it.
 */
@RestController
@RequestMapping("/hawtio")
@ConditionalOnProperty("jobhunt.hawtio.enabled")
class HawtioAnswers {

    @GetMapping("/user")
    TextNode user(@AuthenticationPrincipal Jwt user) {
        return TextNode.valueOf(user.getClaimAsString("email"));
    }

    /** Only what there is something to see of: the routes, and the figures of JMX. */
    @GetMapping("/hawtconfig.json")
    Map<String, Object> settings() {
        return Map.of(
                "branding", Map.of("appName", "Job Hunt Tracker"),
                "disabledRoutes", List.of("/connect", "/runtime", "/quartz", "/springboot", "/logs", "/discover"));
    }

    @GetMapping({"/plugin", "/preset-connections"})
    List<Object> none() {
        return List.of();
    }

    @GetMapping({"/proxy/enabled", "/keycloak/enabled"})
    String off() {
        return "false";
    }

    @GetMapping({"/auth/config", "/auth/config/session-timeout"})
    Map<String, Object> nothing() {
        return Map.of();
    }

    @GetMapping("/auth/logout")
    ResponseEntity<Void> leave(HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(HttpHeaders.SET_COOKIE, HawtioSession.ended(request).toString())
                .header(HttpHeaders.LOCATION, "/")
                .build();
    }
}
