package io.jobhunt.auth;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param secret   signs the tokens (HS256, at least 32 bytes); in the embedded profile one is made and kept in the data
 *                 directory when none is given
 * @param tokenTtl how long a token is good for
 */
@ConfigurationProperties("jobhunt.auth")
public record AuthSettings(String secret, @DefaultValue("12h") Duration tokenTtl) {}
