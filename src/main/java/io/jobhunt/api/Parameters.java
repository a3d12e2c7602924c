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
