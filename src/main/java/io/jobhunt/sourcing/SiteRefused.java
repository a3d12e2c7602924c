package io.jobhunt.sourcing;

/** A career site answered with an error status, and trying again did not help. */
public class SiteRefused extends ListingFailed {

    private static final long serialVersionUID = 1L;

    private final int status;

    public SiteRefused(int status, String message) {
        super(message);
        this.status = status;
    }

    @Override
    public SiteRefused adding(String sentence) {
        return new SiteRefused(status, getMessage() + " " + sentence);
    }

    /** The HTTP status of the last answer. */
    public int status() {
        return status;
    }
}
