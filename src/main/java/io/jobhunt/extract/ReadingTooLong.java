package io.jobhunt.extract;

import java.time.Duration;

/** A page whose reading was given up. The message is shown to the user. */
public class ReadingTooLong extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ReadingTooLong(Duration limit) {
        super("Reading this page took longer than " + words(limit)
                + " and was given up. Open the posting at its site.");
    }

    private static String words(Duration limit) {
        return limit.toMillis() % 1000 == 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
    }
}
