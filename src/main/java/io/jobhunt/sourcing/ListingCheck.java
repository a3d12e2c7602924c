package io.jobhunt.sourcing;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Judges whether a {@link Listing} may be taken for everything that is open. When in doubt, it may not. */
public final class ListingCheck {

    /** A tenth of what there was is rather a fault of the site than a wave of closings. */
    private static final int SUSPICIOUS_SHRINKAGE = 10;

    private static final int MALFORMED_SHOWN = 3;

    private ListingCheck() {}

    /**
     * @param previous how many postings of this company were open before: those its last listing had, else those known
     *                 as open; empty when nothing is known of the company yet
     */
    public static Verdict judge(Listing listing, OptionalInt previous) {
        List<String> doubts = new ArrayList<>();
        int listed = listing.postings().size();
        if (listing.cutShort() != null) {
            doubts.add(listing.cutShort());
        }
        if (!listing.malformed().isEmpty()) {
            doubts.add(malformed(listing.malformed()));
        }
        int accountedFor = listed + listing.malformed().size();
        if (listing.advertised().isPresent() && listing.advertised().getAsInt() != accountedFor) {
            doubts.add("the site advertises " + listing.advertised().getAsInt() + " openings, " + listed
                    + (listed == 1 ? " was listed" : " were listed"));
        }
        if (listed == 0 && listing.malformed().isEmpty() && (previous.isEmpty() || previous.getAsInt() > 0)) {
            doubts.add("the site lists no openings at all, which is not taken for 'all closed'");
        } else if (listed > 0 && previous.isPresent() && (long) listed * SUSPICIOUS_SHRINKAGE <= previous.getAsInt()) {
            doubts.add("the site lists " + listed + " openings where it had " + previous.getAsInt()
                    + ", which is not taken for closings");
        }
        return doubts.isEmpty() ? new Verdict.Complete() : new Verdict.Incomplete(String.join("; ", doubts));
    }

    private static String malformed(List<String> lines) {
        String shown = lines.stream().limit(MALFORMED_SHOWN).collect(Collectors.joining(", "));
        int more = lines.size() - MALFORMED_SHOWN;
        return (lines.size() == 1 ? "1 row" : lines.size() + " rows") + " could not be read: " + shown
                + (more > 0 ? ", and " + more + " more" : "");
    }
}
