package io.jobhunt.auth;

import io.jobhunt.StartupProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The key that signs tokens. */
final class TokenKey {

    private static final int MIN_BYTES = 32;

    private TokenKey() {}

    static SecretKey of(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < MIN_BYTES) {
            throw new StartupProblem(
                    "jobhunt.auth.secret is shorter than " + MIN_BYTES + " bytes.",
                    "Set it to a long random value, for example the output of: openssl rand -base64 48");
        }
        return new SecretKeySpec(bytes, "HmacSHA256");
    }

    /** The key kept in a file, made at the first start, so that sign-ins outlive a restart. */
    static SecretKey keptIn(Path file) {
        try {
            return of(Files.readString(file).strip());
        } catch (NoSuchFileException e) {
            return of(make(file));
        } catch (IOException e) {
            throw new StartupProblem(
                    "The token key " + file + " can't be read: " + e.getMessage() + ".",
                    "Make it readable for this user, or delete it: a new one is made and everybody signs in again.",
                    e);
        }
    }

    private static String make(Path file) {
        byte[] random = new byte[48];
        new SecureRandom().nextBytes(random);
        String secret = Base64.getEncoder().encodeToString(random);
        try {
            Files.createDirectories(file.getParent());
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(file, secret, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            return secret;
        } catch (IOException e) {
            throw new StartupProblem(
                    "The token key " + file + " can't be written: " + e.getMessage() + ".",
                    "Make the data directory writable for this user, choose another (--jobhunt.data-dir=<folder>), or set"
                            + " jobhunt.auth.secret.",
                    e);
        }
    }
}
