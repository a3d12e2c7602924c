package io.jobhunt.sourcing;

import io.jobhunt.reading.ListedPosting;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a career site says is open now, and how far that can be trusted.
 *
 * @param postings   every row that could be read, each external id once
 * @param advertised the total the site itself states, when it states one
 * @param malformed  one line for each row that could not be read: which one and why
 * @param withdrawn  how many rows take a place in the total and have no posting any more
 * @param cutShort   why the listing is known to be partial (a page failed, a cap was reached), if it is
 */
public record Listing(
        List<ListedPosting> postings,
        OptionalInt advertised,
        List<String> malformed,
        int withdrawn,
        @Nullable String cutShort) {

    public Listing {
        postings = List.copyOf(postings);
        malformed = List.copyOf(malformed);
    }

    /** A listing read to its end, from a site that states its total. */
    public static Listing whole(List<ListedPosting> postings, int advertised, List<String> malformed) {
        return new Listing(postings, OptionalInt.of(advertised), malformed, 0, null);
    }

    /** A listing read to its end, from a site that states no total. */
    public static Listing whole(List<ListedPosting> postings, List<String> malformed) {
        return new Listing(postings, OptionalInt.empty(), malformed, 0, null);
    }

    /** The external ids of all postings. */
    public Set<String> ids() {
        return postings.stream().map(ListedPosting::externalId).collect(Collectors.toUnmodifiableSet());
    }

    /** A listing known to be partial. */
    public Listing cutShort(String reason) {
        return new Listing(postings, advertised, malformed, withdrawn, reason);
    }
}
