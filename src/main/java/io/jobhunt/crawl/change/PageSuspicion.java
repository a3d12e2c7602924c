package io.jobhunt.crawl.change;

/** Why a page that was answered with success is not a posting's page. The labels are stored and shown. */
public enum PageSuspicion {
    /** A captcha, or a "just a moment" page before the real one. */
    CHALLENGE("challenge"),
    /** "Access denied", "request blocked". */
    DENIED("denied"),
    /** An error of the site, or its maintenance page, with status 200. */
    SITE_ERROR("site-error"),
    /** "Page not found", "this job does not exist", with status 200. */
    NOT_FOUND("not-found"),
    /** The posting's title perhaps, and a notice that it takes no more applications. */
    CLOSED("closed"),
    /** Next to no text: a shell that only scripts fill, or an answer cut short. */
    EMPTY("empty"),
    /** A page with text, in which the posting's title does not occur: the board, or the site's front page. */
    WITHOUT_POSTING("without-posting");

    private final String label;

    PageSuspicion(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
