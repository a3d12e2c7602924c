package io.jobhunt.sourcing;

import io.jobhunt.reading.ListedPosting;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a career site says is open now, and how far that can be trusted.
 *
 * @param postings   every row that could be read, each external id once
 * @param advertised the total the site itself states, when it states one
 * @param malformed  one line for each row that could not be read: which one and why
 * @param withdrawn  how many rows take a place in the total and have no posting any more
 * @param leftOut    postings that are open and can't be taken
 * @param cutShort   why the listing is known to be partial (a page failed, a cap was reached), if it is
 */
public record Listing(
        List<ListedPosting> postings,
        OptionalInt advertised,
        List<String> malformed,
        int withdrawn,
        List<LeftOut> leftOut,
        @Nullable String cutShort) {

    public Listing {
        postings = List.copyOf(postings);
        malformed = List.copyOf(malformed);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * A posting that is open and can't be taken.
     *
     * @param reason for people: which one and why
     */
    public record LeftOut(String externalId, String reason) {}

    /** As a kind reads it: what can't be taken is found later, by the {@linkplain ListedLimits limits}. */
    public Listing(
            List<ListedPosting> postings,
            OptionalInt advertised,
            List<String> malformed,
            int withdrawn,
            @Nullable String cutShort) {
        this(postings, advertised, malformed, withdrawn, List.of(), cutShort);
    }

    /** A listing read to its end, from a site that states its total. */
    public static Listing whole(List<ListedPosting> postings, int advertised, List<String> malformed) {
        return new Listing(postings, OptionalInt.of(advertised), malformed, 0, null);
    }

    /** A listing read to its end, from a site that states no total. */
    public static Listing whole(List<ListedPosting> postings, List<String> malformed) {
        return new Listing(postings, OptionalInt.empty(), malformed, 0, null);
    }

    /** How many are open, whether they can be taken or not. */
    public int open() {
        return postings.size() + leftOut.size();
    }

    /** The external ids of all that is open, whether it can be taken or not. */
    public Set<String> ids() {
        return Stream.concat(
                        postings.stream().map(ListedPosting::externalId),
                        leftOut.stream().map(LeftOut::externalId))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A listing known to be partial. */
    public Listing cutShort(String reason) {
        return new Listing(postings, advertised, malformed, withdrawn, leftOut, reason);
    }
}
