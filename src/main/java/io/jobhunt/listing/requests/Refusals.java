package io.jobhunt.listing.requests;

import io.jobhunt.sourcing.ListingFailed;
import io.jobhunt.sourcing.SiteRefused;
import io.jobhunt.web.WebFailure;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What a user is told when a career site gave nothing: the host, what it said, and what can be done about it. */
final class Refusals {

    private Refusals() {}

    static SiteRefused status(URI uri, int status) {
        return new SiteRefused(status, uri.getHost() + " answered " + status + ": " + advice(status) + asked(uri));
    }

    /** A company that a vendor doesn't know is often sent to the vendor's own site; what that says is no word on the board. */
    static SiteRefused elsewhere(URI asked, URI to) {
        return new SiteRefused(
                404,
                asked.getHost() + " leads to " + to.getHost()
                        + ": there is no such company or board (any more). Look up the"
                        + " company's careers page and add it again." + asked(asked));
    }

    /** Whether a redirect left the board: another host, and another page there than the one asked for. */
    static boolean isElsewhere(URI asked, URI answered) {
        String path = String.valueOf(asked.getPath()).replaceFirst("/+$", "");
        return !asked.getHost().equalsIgnoreCase(answered.getHost())
                && (path.isEmpty()
                        || !String.valueOf(answered.getPath())
                                .replaceFirst("/+$", "")
                                .endsWith(path));
    }

    private static String advice(int status) {
        return switch (status) {
            case 401 -> "it wants a sign-in, so this list is not public (any more). Check the company's careers URL.";
            case 403 ->
                "it refuses us, and may be blocking automated readers. Try again later; if it stays so, this"
                        + " company can only be read in a browser.";
            case 404, 410 ->
                "it does not know this board. It may have been renamed, moved or closed: look up the"
                        + " company's careers page and add it again.";
            case 400, 405, 422 -> "it does not accept the request; its interface may have changed.";
            case 429 -> "too many requests. Try again later, or lower the rate for this host.";
            default ->
                status >= 500 ? "the site is having trouble. Try again later." : "this is not an answer we can use.";
        };
    }

    static boolean isTransient(int status) {
        return switch (status) {
            case 408, 425, 429 -> true;
            case 501, 505 -> false;
            default -> status >= 500;
        };
    }

    static ListingFailed html(URI uri) {
        return new ListingFailed(uri.getHost() + " answered 200 with an HTML page where data was due: an error,"
                + " maintenance or bot-check page. Try again later, or check the company's careers URL." + asked(uri));
    }

    static ListingFailed unreadable(URI uri, String why, @Nullable Throwable cause) {
        return new ListingFailed(
                uri.getHost() + " answered 200, but the answer cannot be read (" + why
                        + "). Its format may have changed." + asked(uri),
                cause);
    }

    static ListingFailed web(URI uri, WebFailure failure) {
        String advice =
                switch (failure.reason()) {
                    case UNREACHABLE -> " Check the careers URL and your connection.";
                    case REDIRECTS -> " Check the careers URL.";
                    case OUT_OF_TIME, BROKEN -> " Try again later.";
                    case UNREADABLE_CODING -> " It answers in a form that was not asked for.";
                    case TOO_LARGE -> " No listing is that long; check the careers URL.";
                    case FORBIDDEN -> "";
                };
        return new ListingFailed(failure.getMessage() + advice + asked(uri), failure);
    }

    private static String asked(URI uri) {
        return " (Asked: " + uri + ")";
    }
}
