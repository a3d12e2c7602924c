package io.jobhunt.sourcing.answers;

import io.jobhunt.sourcing.ListedPosting;
import io.jobhunt.sourcing.Listing;
import io.jobhunt.sourcing.rows.MalformedRow;
import io.jobhunt.sourcing.rows.WebAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;

/** Collects the rows of one listing in the site's order: each external id once, and a line for each unreadable row. */
public final class PageRows {

    private final Map<String, ListedPosting> postings = new LinkedHashMap<>();

    /** By the row itself: on a page that is answered again, an unreadable row is the same one. */
    private final Map<String, String> malformed = new LinkedHashMap<>();

    /**
     * Reads the rows of one page.
     *
     * @param where  names the page in reports: {@code page 3}
     * @param reader throws {@link MalformedRow} for a row that cannot be read; whatever else it throws counts as that too
     * @return how many rows there were, readable or not
     */
    public <R> int read(String where, Iterable<R> rows, Function<R, ListedPosting> reader) {
        int count = 0;
        for (R row : rows) {
            count++;
            readOne("row " + count + " of " + where, row, reader);
        }
        return count;
    }

    /** Reads one row. */
    public <R> void readOne(String where, R row, Function<R, ListedPosting> reader) {
        try {
            add(wellFormed(reader.apply(row)));
        } catch (MalformedRow unreadable) {
            malformed.putIfAbsent(String.valueOf(row), where + ": " + unreadable.getMessage());
        } catch (RuntimeException unforeseen) {
            malformed.putIfAbsent(String.valueOf(row), where + ": " + unforeseen);
        }
    }

    /** Sites put anything into an address; it has to open in a browser and be asked for by us. */
    private static ListedPosting wellFormed(ListedPosting posting) {
        return new ListedPosting(
                posting.externalId(), posting.title(), posting.location(), WebAddress.absolute(posting.url()));
    }

    /** Adds a posting unless its id is known already; the first one stays. */
    public boolean add(ListedPosting posting) {
        return postings.putIfAbsent(posting.externalId(), posting) == null;
    }

    /** Adds all that another part of the same listing held. */
    public void addAll(PageRows others) {
        others.postings.values().forEach(this::add);
        others.malformed.forEach(malformed::putIfAbsent);
    }

    /** The posting with this id as it was read first, or null. */
    public ListedPosting get(String externalId) {
        return postings.get(externalId);
    }

    /** Readable rows. */
    public int size() {
        return postings.size();
    }

    /** PageRows, readable or not. */
    public int seen() {
        return postings.size() + malformed.size();
    }

    /**
     * @param advertised the site's own total, if it states one
     * @param cutShort   why the listing is partial, or null when it was read to its end
     */
    public Listing listing(OptionalInt advertised, String cutShort) {
        return new Listing(List.copyOf(postings.values()), advertised, List.copyOf(malformed.values()), cutShort);
    }
}
