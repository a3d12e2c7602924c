package io.jobhunt.hawtio;

import java.time.Clock;
import java.time.Instant;
import javax.crypto.SecretKey;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * The tokens in Hawtio's cookie. They name an issuer of their own, so the API refuses them and Hawtio refuses the API's:
 * cookies do not know ports, and what else listens on this machine may see this one.
 */
class HawtioTokens {

    private static final String ISSUER = "job-hunt-tracker/hawtio";

    private final SecretKey key;
    private final JwtEncoder encoder;
    private final Clock clock;

    HawtioTokens(SecretKey key, JwtEncoder encoder, Clock clock) {
        this.key = key;
        this.encoder = encoder;
        this.clock = clock;
    }

    /** Good for as long as the sign-in it comes from. */
    String issue(Jwt signIn) {
        Instant now = clock.instant();
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .issuer(ISSUER)
                .subject(signIn.getSubject())
                .claim("email", signIn.getClaimAsString("email"))
                .issuedAt(now)
                .expiresAt(signIn.getExpiresAt())
                .build();
        JwsHeader header = JwsHeader.with(MacAlgorithm.HS256).build();
        return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
    }

    JwtDecoder decoder() {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withSecretKey(key)
                .macAlgorithm(MacAlgorithm.HS256)
                .build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer(ISSUER));
        return decoder;
    }
}
