package io.jobhunt.auth;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.stereotype.Component;

/** Issues bearer tokens; the subject is the user's id. */
@Component
class AccessTokens {

    static final String ISSUER = "job-hunt-tracker";

    private final JwtEncoder encoder;
    private final AuthSettings settings;
    private final Clock clock;

    AccessTokens(JwtEncoder encoder, AuthSettings settings, Clock clock) {
        this.encoder = encoder;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What a sign-in answers.
     *
     * @param expiresIn seconds
     */
    record Issued(String accessToken, String tokenType, long expiresIn) {}

    Issued issue(UUID user, String email) {
        Instant now = clock.instant();
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .issuer(ISSUER)
                .subject(user.toString())
                .claim("email", email)
                .issuedAt(now)
                .expiresAt(now.plus(settings.tokenTtl()))
                .build();
        JwsHeader header = JwsHeader.with(MacAlgorithm.HS256).build();
        String token = encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
        return new Issued(token, "bearer", settings.tokenTtl().toSeconds());
    }
}
