package io.jobhunt.runs.start;

import io.jobhunt.runs.IngestionRun;

/** The product's retry, for tests of other packages. */
public final class Retries {

    private final RetryFailed retries;

    Retries(RetryFailed retries) {
        this.retries = retries;
    }

    /** All failed jobs of the run. */
    public void retryAll(IngestionRun run) {
        retries.retry(run, new RetryFailed.Which(null, null));
    }
}
