package io.jobhunt.auth;

import static org.springframework.security.config.Customizer.withDefaults;

import com.nimbusds.jose.jwk.source.ImmutableSecret;
import io.jobhunt.DataFolder;
import io.jobhunt.StartupProblem;
import io.jobhunt.api.Problem;
import io.jobhunt.api.ProblemWriter;
import jakarta.servlet.DispatcherType;
import java.util.Map;
import javax.crypto.SecretKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Everything below {@code /api} needs a bearer token, but for signing in; the rest is the static UI. */
@Configuration
class SecurityConfiguration {

    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; img-src 'self' data: https:; style-src 'self'; object-src 'none'; "
                    + "base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    @Bean
    SecurityFilterChain api(HttpSecurity http, ProblemWriter problems) throws Exception {
        return http.authorizeHttpRequests(requests -> requests
                        // The second half of a request that was let in, or its error page.
                        .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/api/auth/**")
                        .permitAll()
                        // Load balancers and orchestrators ask without a token; it tells up or down, nothing more.
                        .requestMatchers("/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/api/**", "/actuator/**", "/hawtio/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .oauth2ResourceServer(resource -> resource.jwt(withDefaults())
                        .authenticationEntryPoint((request, response, e) -> problems.write(
                                response,
                                new Problem(
                                        401,
                                        "Not signed in",
                                        "Sign in (POST /api/auth/local) and send the token as 'Authorization: Bearer"
                                                + " <token>'.",
                                        Map.of()))))
                // Tokens travel in a header that no foreign page can set: there is no session to forge a request for.
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    @Bean
    SecretKey tokenKey(AuthSettings settings, DataFolder folder, Environment environment) {
        if (settings.secret() != null && !settings.secret().isBlank()) {
            return TokenKey.of(settings.secret());
        }
        if (environment.acceptsProfiles(Profiles.of("embedded"))) {
            return TokenKey.keptIn(folder.made().resolve("token.key"));
        }
        throw new StartupProblem(
                "jobhunt.auth.secret is not set.",
                "Set JOBHUNT_AUTH_SECRET to a long random value, for example the output of: openssl rand -base64 48");
    }

    @Bean
    JwtEncoder jwtEncoder(SecretKey tokenKey) {
        return new NimbusJwtEncoder(new ImmutableSecret<>(tokenKey));
    }

    @Bean
    JwtDecoder jwtDecoder(SecretKey tokenKey) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withSecretKey(tokenKey)
                .macAlgorithm(MacAlgorithm.HS256)
                .build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer(AccessTokens.ISSUER));
        return decoder;
    }
}
