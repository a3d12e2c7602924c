package io.jobhunt.auth;

import io.jobhunt.api.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Signs users in. */
@Component("signIn")
public class SignIn {

    private static final Set<String> LOCAL_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final Users users;
    private final AccessTokens tokens;
    private final boolean local;

    SignIn(Users users, AccessTokens tokens, Environment environment, ServerProperties server) {
        this.users = users;
        this.tokens = tokens;
        InetAddress address = server.getAddress();
        this.local =
                environment.acceptsProfiles(Profiles.of("embedded")) && address != null && address.isLoopbackAddress();
    }

    /**
     * The one local user, for a product that only this machine can reach.
     *
     * @throws Problem 404 in every other deployment. The Host header is looked at too, because a foreign page whose
     *                 name is made to resolve to this machine is, for the browser, of the same origin
     */
    public AccessTokens.Issued local(HttpServletRequest request) {
        if (!local || !isLoopback(request.getRemoteAddr()) || !LOCAL_NAMES.contains(request.getServerName())) {
            throw Problem.notFound(
                    "Local sign-in is only there on the machine that the product runs on. Open it there, at localhost.");
        }
        Users.User user = users.signIn("local@localhost", "Local user");
        return tokens.issue(user.id(), user.email());
    }

    /** Who is signed in. */
    public Profile profile() {
        return users.find(CurrentUser.id())
                .map(user -> new Profile(user.email(), user.name(), user.picture()))
                .orElseThrow(() -> Problem.notFound("This user does not exist any more. Sign in again."));
    }

    /** What the API tells of a user. */
    public record Profile(String email, String name, String picture) {}

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
