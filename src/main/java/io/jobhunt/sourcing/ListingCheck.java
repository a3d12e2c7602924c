package io.jobhunt.sourcing;

import io.jobhunt.sourcing.Listing.LeftOut;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Judges whether a {@link Listing} may be taken for everything that is open. When in doubt, it may not. */
public final class ListingCheck {

    /** A tenth of what there was is rather a fault of the site than a wave of closings. */
    private static final int SUSPICIOUS_SHRINKAGE = 10;

    /** A site in trouble answers so once or twice; one that says the same again means it. */
    static final int BELIEVED_AFTER = 3;

    private static final int ROWS_SHOWN = 3;

    private ListingCheck() {}

    /** Without any listings that were not believed. */
    public static Verdict judge(Listing listing, OptionalInt previous) {
        return judge(listing, Before.of(previous));
    }

    /**
     * An empty board, or one with a tenth of what it had, is believed when it was answered {@value #BELIEVED_AFTER} times
     * in a row with the same number, this time included.
     */
    public static Verdict judge(Listing listing, Before before) {
        OptionalInt previous = before.listed();
        List<String> doubts = new ArrayList<>();
        int listed = listing.open();
        if (listing.cutShort() != null) {
            doubts.add(listing.cutShort());
        }
        if (!listing.malformed().isEmpty()) {
            doubts.add(malformed(listing.malformed()));
        }
        int accountedFor = listed + listing.malformed().size() + listing.withdrawn();
        if (listing.advertised().isPresent() && listing.advertised().getAsInt() != accountedFor) {
            doubts.add("the site advertises " + listing.advertised().getAsInt() + " openings, " + listed
                    + (listed == 1 ? " was listed" : " were listed"));
        }
        String few = tooFew(listing, previous);
        if (few == null || !doubts.isEmpty()) {
            String leftOut = leftOut(listing.leftOut());
            if (doubts.isEmpty()) {
                return new Verdict.Complete(leftOut);
            }
            if (leftOut != null) {
                doubts.add(leftOut);
            }
            return new Verdict.Incomplete(join(doubts, few, notTaken(listed)));
        }
        int answers = before.alike(listed) + 1;
        // Without anything before there is nothing to close, and an empty answer may be that of an unknown company.
        if (previous.isPresent() && answers >= BELIEVED_AFTER) {
            return new Verdict.Complete(few + ", and said so " + answers + " times in a row, which is believed");
        }
        String count = previous.isPresent() && answers > 1
                ? " before it is said " + BELIEVED_AFTER + " times in a row (this is time " + answers + ")"
                : "";
        return new Verdict.Incomplete(few + notTaken(listed) + count);
    }

    private static String join(List<String> doubts, @Nullable String few, String notTaken) {
        return String.join("; ", doubts) + (few == null ? "" : "; " + few + notTaken);
    }

    /** What is said of a listing that has suspiciously little in it. */
    private static @Nullable String tooFew(Listing listing, OptionalInt previous) {
        int listed = listing.open();
        if (listed == 0 && listing.malformed().isEmpty() && (previous.isEmpty() || previous.getAsInt() > 0)) {
            return "the site lists no openings at all";
        } else if (listed > 0 && previous.isPresent() && (long) listed * SUSPICIOUS_SHRINKAGE <= previous.getAsInt()) {
            return "the site lists " + listed + " openings where it had " + previous.getAsInt();
        }
        return null;
    }

    private static String notTaken(int listed) {
        return listed == 0 ? ", which is not taken for 'all closed'" : ", which is not taken for closings";
    }

    private static String malformed(List<String> lines) {
        return (lines.size() == 1 ? "1 row" : lines.size() + " rows") + " could not be read: " + shown(lines);
    }

    /** Known to be open and so no doubt: what is not listed beside them is closed. */
    private static @Nullable String leftOut(List<LeftOut> postings) {
        return postings.isEmpty()
                ? null
                : (postings.size() == 1 ? "1 posting is" : postings.size() + " postings are") + " left out: "
                        + shown(postings.stream().map(LeftOut::reason).toList());
    }

    private static String shown(List<String> lines) {
        int more = lines.size() - ROWS_SHOWN;
        return lines.stream().limit(ROWS_SHOWN).collect(Collectors.joining(", "))
                + (more > 0 ? ", and " + more + " more" : "");
    }
}
