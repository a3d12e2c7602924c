package io.jobhunt.api;

import java.util.UUID;

/** Reads what callers write into paths and queries; what can't be read is refused with what was expected. */
public final class Parameters {

    private Parameters() {}

    /** @throws Problem 404: what is no id is nobody's id */
    public static UUID id(String value) {
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException | NullPointerException e) {
            throw Problem.notFound("'" + value + "' is no id.");
        }
    }

    /**
     * A text to look for, or null for none.
     *
     * @throws Problem 400 when it contains NUL, which PostgreSQL has not
     */
    public static String text(String name, String value) {
        if (value != null && value.indexOf('\0') >= 0) {
            throw Problem.badRequest(name + " contains a NUL character. Leave it out.");
        }
        return value == null || value.isBlank() ? null : value;
    }

    /** @throws Problem 400 when it is not a whole number from 1 on; larger ones than {@code most} are cut to it */
    public static int limit(String value, int otherwise, int most) {
        if (value == null || value.isBlank()) {
            return otherwise;
        }
        try {
            int limit = Integer.parseInt(value.strip());
            if (limit >= 1) {
                return Math.min(limit, most);
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw Problem.badRequest("limit has to be a whole number from 1 to " + most + ", not '" + value + "'.");
    }
}
