package io.jobhunt.sourcing.answers;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobhunt.reading.ListedPosting;
import io.jobhunt.sourcing.Listing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/**
 * Collects the rows of one listing in the site's order: each external id once, and a line for each unreadable row,
 * which is lost alone.
 */
public final class ListedRows {

    private final Map<String, ListedPosting> postings = new LinkedHashMap<>();

    /** By the row itself: on a page that is answered again, an unreadable row is the same one. */
    private final Map<String, String> malformed = new LinkedHashMap<>();

    /** Likewise; they take a place in the site's total and have nothing to show. */
    private final Set<String> withdrawn = new HashSet<>();

    private int single;

    /**
     * Reads the rows of one page.
     *
     * @param where  names the page in reports: {@code page 3}
     * @param reader throws {@link MalformedRow} for a row that cannot be read; whatever else it throws counts as that too.
     *               Null stands for a row whose posting was withdrawn.
     * @return how many rows there were, readable or not
     */
    public <R> int read(String where, Iterable<R> rows, Function<R, ListedPosting> reader) {
        Map<String, Integer> alike = new HashMap<>();
        int count = 0;
        for (R row : rows) {
            count++;
            String key = row + " " + alike.merge(String.valueOf(row), 1, Integer::sum);
            String reason = reasonAgainst(row, key, reader);
            if (reason != null) {
                malformed.putIfAbsent(key, "row " + count + " of " + where + named(row) + ": " + reason);
            }
        }
        return count;
    }

    /**
     * Reads the next row of an answer that is read while it arrives.
     *
     * @param where names the answer in reports: {@code the feed}
     */
    public <R> void readNext(String where, R row, Function<R, ListedPosting> reader) {
        single++;
        String key = where + " " + single;
        String reason = reasonAgainst(row, key, reader);
        if (reason != null) {
            malformed.put(key, "row " + single + " of " + where + named(row) + ": " + reason);
        }
    }

    /** Adds the row's posting, or says why it has none. */
    private <R> String reasonAgainst(R row, String key, Function<R, ListedPosting> reader) {
        try {
            ListedPosting posting = reader.apply(row);
            if (posting == null) {
                withdrawn.add(key);
            } else {
                add(wellFormed(posting));
            }
            return null;
        } catch (MalformedRow unreadable) {
            return unreadable.getMessage();
        } catch (RuntimeException unforeseen) {
            return unforeseen.toString();
        }
    }

    private static String named(Object row) {
        String id = row instanceof JsonNode json ? JsonFields.firstText(json, "id", "shortcode", "slug") : null;
        return id == null ? "" : " (id " + id + ")";
    }

    /** Sites put anything into an address; it has to open in a browser and be asked for by us. */
    private static ListedPosting wellFormed(ListedPosting posting) {
        return new ListedPosting(
                posting.externalId(), posting.title(), posting.location(), WebAddress.absolute(posting.url()));
    }

    /** A posting that is listed twice is one; if its two rows name different places, it has both. */
    void add(ListedPosting posting) {
        postings.merge(posting.externalId(), posting, ListedRows::together);
    }

    private static ListedPosting together(ListedPosting first, ListedPosting again) {
        if (first.location().equals(again.location())) {
            return first;
        }
        List<String> places = new ArrayList<>(List.of(first.location().split("; ")));
        places.addAll(Arrays.asList(again.location().split("; ")));
        places.removeIf(String::isEmpty);
        return new ListedPosting(first.externalId(), first.title(), ListedText.places(places), first.url());
    }

    /** Adds all that another part of the same listing held. */
    public void addAll(ListedRows others) {
        others.postings.values().forEach(this::add);
        others.malformed.forEach(malformed::putIfAbsent);
        withdrawn.addAll(others.withdrawn);
    }

    /** Different postings. */
    public int size() {
        return postings.size();
    }

    /** Different rows, readable or not. */
    public int seen() {
        return postings.size() + malformed.size() + withdrawn.size();
    }

    /** What was read, from a site that states no total and was read to its end. */
    public Listing listing() {
        return listing(OptionalInt.empty(), null);
    }

    /**
     * @param advertised the site's own total, if it states one
     * @param cutShort   why the listing is partial, or null when it was read to its end
     */
    public Listing listing(OptionalInt advertised, String cutShort) {
        return new Listing(
                List.copyOf(postings.values()),
                advertised,
                List.copyOf(malformed.values()),
                withdrawn.size(),
                cutShort);
    }
}
