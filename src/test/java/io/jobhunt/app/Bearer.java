package io.jobhunt.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Bearer tokens for users who can't sign in locally, signed with the key that the data directory keeps. */
final class Bearer {

    private Bearer() {}

    static String of(Path data, String user) throws IOException {
        byte[] key = Files.readString(data.resolve("token.key")).strip().getBytes(StandardCharsets.UTF_8);
        long now = Instant.now().getEpochSecond();
        String content = part("{\"alg\":\"HS256\"}") + "."
                + part("{\"iss\":\"job-hunt-tracker\",\"sub\":\"%s\",\"iat\":%d,\"exp\":%d}"
                        .formatted(user, now, now + 600));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return content + "." + encode(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(String json) {
        return encode(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
