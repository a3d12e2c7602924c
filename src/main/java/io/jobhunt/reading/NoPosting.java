package io.jobhunt.reading;

/**
 * The page was read, and there is no posting on it.
 *
 * @param reason why, so that it can be told to the user and counted
 */
public record NoPosting(Reason reason) implements Extracted {

    public enum Reason {
        /** Next to no text: the site fills it in by script, or answered with nothing. */
        SHELL("the page has no text of its own"),
        /** There is text, but no single posting: a list, an error page, somebody's home page. */
        NOT_A_POSTING("the page shows no single posting"),
        /** A posting without a title anywhere, in the listing neither. */
        NO_TITLE("the posting has no title");

        private final String message;

        Reason(String message) {
            this.message = message;
        }

        public String message() {
            return message;
        }
    }
}
