package io.jobhunt.sourcing;

import io.jobhunt.reading.ListedPosting;
import io.jobhunt.sourcing.Listing.LeftOut;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a listed posting may be to be taken. A posting becomes a row of an index and a message of a queue, and both have
 * their limits: one that is beyond them would fail those that are sent and stored with it. So it is left out here, where
 * listings come in, and said to be.
 */
public final class ListedLimits {

    /** Browsers and servers agree on little more than this. */
    static final int LONGEST_URL = 2_000;

    /** Sites' own ids have some tens of characters. An index of PostgreSQL takes 2,700 bytes. */
    static final int LONGEST_ID = 500;

    static final int LONGEST_TITLE = 500;
    static final int LONGEST_LOCATION = 2_000;

    /** No text has these, and neither queues nor the database take all of them: controls, half characters, non-characters. */
    private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF]");

    private ListedLimits() {}

    /** The listing with what can be taken; titles and places, which are for people, are cut where they are too long. */
    public static Listing applied(Listing listing) {
        List<ListedPosting> taken = new ArrayList<>(listing.postings().size());
        List<LeftOut> leftOut = new ArrayList<>(listing.leftOut());
        for (ListedPosting posting : listing.postings()) {
            String reason = reasonAgainst(posting);
            if (reason == null) {
                taken.add(new ListedPosting(
                        posting.externalId(),
                        shown(posting.title(), LONGEST_TITLE),
                        shown(posting.location(), LONGEST_LOCATION),
                        posting.url()));
            } else {
                leftOut.add(new LeftOut(posting.externalId(), reason));
            }
        }
        return new Listing(
                taken, listing.advertised(), listing.malformed(), listing.withdrawn(), leftOut, listing.cutShort());
    }

    private static @Nullable String reasonAgainst(ListedPosting posting) {
        String name = "'" + shown(posting.title(), 60) + "' ";
        if (posting.externalId().length() > LONGEST_ID) {
            return name + "(its id has " + posting.externalId().length() + " characters, more than " + LONGEST_ID + ")";
        } else if (posting.url().length() > LONGEST_URL) {
            return name + "(its address has " + posting.url().length() + " characters, more than " + LONGEST_URL + ")";
        } else if (NO_TEXT.matcher(posting.externalId()).find()) {
            return name + "(its id has characters that no text has)";
        } else if (NO_TEXT.matcher(posting.url()).find()) {
            return name + "(its address has characters that no text has)";
        }
        return null;
    }

    /** Nothing a person can't read, and not more than this of it; characters stay whole. */
    private static String shown(String text, int longest) {
        String readable = NO_TEXT.matcher(text).replaceAll("");
        if (readable.length() <= longest) {
            return readable;
        }
        int end = longest - 1;
        return readable.substring(0, Character.isHighSurrogate(readable.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
