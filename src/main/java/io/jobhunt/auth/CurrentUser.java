package io.jobhunt.auth;

import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** The signed-in user of the request this thread works for. */
public final class CurrentUser {

    private CurrentUser() {}

    /**
     * @throws IllegalStateException outside an authenticated request, which the filter chain keeps from happening
     */
    public static UUID id() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication instanceof JwtAuthenticationToken token) {
            return UUID.fromString(token.getToken().getSubject());
        }
        throw new IllegalStateException("no signed-in user");
    }
}
