package io.jobhunt.api;

import java.util.Map;

/** A refusal that reaches the caller as RFC 9457 {@code application/problem+json}. */
public class Problem extends RuntimeException {

    /** The member that says in how many seconds to try again; the header of this meaning is made of it. */
    static final String RETRY_AFTER = "retry_after";

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String title;
    private final transient Map<String, Object> members;

    /**
     * @param detail  a sentence a person can act on
     * @param members further members of the answer
     */
    public Problem(int status, String title, String detail, Map<String, Object> members) {
        super(detail);
        this.status = status;
        this.title = title;
        this.members = Map.copyOf(members);
    }

    public static Problem badRequest(String detail) {
        return new Problem(400, "Bad request", detail, Map.of());
    }

    public static Problem unprocessable(String detail) {
        return new Problem(422, "Unprocessable", detail, Map.of());
    }

    public static Problem notFound(String detail) {
        return new Problem(404, "Not found", detail, Map.of());
    }

    public static Problem conflict(String detail, Map<String, Object> members) {
        return new Problem(409, "Conflict", detail, members);
    }

    /** @param seconds until it is worth trying again */
    public static Problem unavailable(String detail, int seconds) {
        return new Problem(503, "Not available", detail, Map.of(RETRY_AFTER, seconds));
    }

    /** @param seconds until it is worth trying again */
    public static Problem tooMany(String detail, int seconds) {
        return new Problem(429, "Too many requests", detail, Map.of(RETRY_AFTER, seconds));
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public Map<String, Object> members() {
        return members == null ? Map.of() : members;
    }
}
