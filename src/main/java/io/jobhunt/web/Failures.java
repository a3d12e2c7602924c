package io.jobhunt.web;

import io.jobhunt.web.WebFailure.Reason;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.NoHttpResponseException;

/** Says why there was no answer, in words for people. */
final class Failures {

    private Failures() {}

    /**
     * @param outOfTime whether the deadline has passed: then whatever went wrong is its doing
     * @throws RuntimeException the cause itself, when it is a fault of whoever read the answer and not of the web
     */
    static WebFailure of(Exception cause, Hop hop, boolean outOfTime) {
        String host = hop.real().getHost();
        if (outOfTime) {
            return failure(Reason.OUT_OF_TIME, host + " did not answer in time.", cause);
        }
        if (within(cause, Body.TooLarge.class)) {
            return failure(Reason.TOO_LARGE, host + " answered with too much data.", cause);
        }
        if (cause instanceof RuntimeException fault) {
            throw fault;
        }
        if (within(cause, GuardedDns.ForbiddenAddress.class)) {
            return failure(Reason.FORBIDDEN, host + " does not lead to a public address.", cause);
        }
        if (cause instanceof UnknownHostException) {
            return failure(Reason.UNREACHABLE, host + " is not known to the name service.", cause);
        }
        if (cause instanceof ConnectTimeoutException || cause instanceof ConnectionRequestTimeoutException) {
            return failure(Reason.UNREACHABLE, "No connection to " + host + " in time.", cause);
        }
        if (cause instanceof InterruptedIOException) {
            return failure(Reason.OUT_OF_TIME, host + " stopped answering.", cause);
        }
        if (cause instanceof NoHttpResponseException) {
            return failure(Reason.UNREACHABLE, host + " closed the connection without an answer.", cause);
        }
        if (cause instanceof SocketException || cause instanceof SSLException) {
            return failure(Reason.UNREACHABLE, "No connection to " + host + ": " + cause.getMessage(), cause);
        }
        if (within(cause, Body.UnknownCoding.class)) {
            return failure(
                    Reason.UNREADABLE_CODING,
                    host + " answered with something unreadable: " + cause.getMessage(),
                    cause);
        }
        if (cause instanceof ConnectionClosedException) {
            return failure(Reason.BROKEN, host + " broke off its answer.", cause);
        }
        return failure(Reason.BROKEN, host + " answered with something unreadable: " + cause.getMessage(), cause);
    }

    private static boolean within(Throwable thrown, Class<? extends IOException> type) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static WebFailure failure(Reason reason, String message, Throwable cause) {
        return new WebFailure(reason, message, cause);
    }
}
