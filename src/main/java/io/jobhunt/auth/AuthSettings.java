package io.jobhunt.auth;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param secret         signs the tokens (HS256, at least 32 bytes); in the embedded profile one is made and kept in
 *                       the data directory when none is given
 * @param googleClientId for sign-in with Google
 * @param allowedEmails  who may sign in with Google; empty means nobody
 * @param operators      e-mail addresses that may see Hawtio and the metrics
 * @param tokenTtl       how long a token is good for
 */
@ConfigurationProperties("jobhunt.auth")
public record AuthSettings(
        String secret,
        String googleClientId,
        @DefaultValue List<String> allowedEmails,
        @DefaultValue List<String> operators,
        @DefaultValue("12h") Duration tokenTtl) {}
