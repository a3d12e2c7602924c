package io.jobhunt.outside;

/** The service answers, and what is asked for is not there: somebody has to make it. The message names it. */
public class Missing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what is missing, where, and what to do */
    public Missing(String message, Throwable cause) {
        super(message, cause);
    }
}
