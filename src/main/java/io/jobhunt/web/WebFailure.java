package io.jobhunt.web;

import org.jspecify.annotations.Nullable;

/** There was no usable answer. */
public class WebFailure extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why, and with it whether trying again later makes sense. */
    public enum Reason {
        /** No such host, connection refused or reset, TLS trouble. */
        UNREACHABLE(true),
        /** The deadline passed. */
        OUT_OF_TIME(true),
        /** More bytes than allowed. */
        TOO_LARGE(false),
        /** A private address, not https, a port or scheme that is not allowed. */
        FORBIDDEN(false),
        /** More than five redirects, or in a circle, or to nowhere. */
        REDIRECTS(false),
        /** The answer is not HTTP, or its body cannot be decoded. */
        BROKEN(true),
        /** The body is in a coding that we cannot read, however it is asked for. */
        UNREADABLE_CODING(false);

        private final boolean transientFailure;

        Reason(boolean transientFailure) {
            this.transientFailure = transientFailure;
        }

        public boolean isTransient() {
            return transientFailure;
        }
    }

    private final Reason reason;

    public WebFailure(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
