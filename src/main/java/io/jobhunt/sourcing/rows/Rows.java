package io.jobhunt.sourcing.rows;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobhunt.sourcing.ListedPosting;
import io.jobhunt.sourcing.Listing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the rows of one listing. A row that cannot be read is lost alone, and reported. */
public final class Rows {

    /** Reads one row. Whatever it throws makes the row a malformed one. */
    @FunctionalInterface
    public interface RowReader<R> {
        ListedPosting read(R row);
    }

    private final Map<String, ListedPosting> postings = new LinkedHashMap<>();
    private final List<String> malformed = new ArrayList<>();
    private int seen;

    /** Reads a JSON row; the report of a malformed one names its {@code id} when it has one. */
    public void read(JsonNode row, RowReader<Row> reader) {
        String id = new Row(row).firstText("id", "shortcode", "slug");
        read(id, new Row(row), reader);
    }

    /** Reads a row of any form. */
    public <R> void read(String idForReport, R row, RowReader<R> reader) {
        seen++;
        try {
            add(reader.read(row));
        } catch (RuntimeException unreadable) {
            String which = "row " + seen + (idForReport == null ? "" : " (id " + idForReport + ")");
            malformed.add(which + ": " + reason(unreadable));
        }
    }

    /** A posting that is listed twice is one; if its two rows name different places, it has both. */
    private void add(ListedPosting posting) {
        postings.merge(posting.externalId(), posting, (first, again) -> {
            List<String> places = new ArrayList<>(List.of(first.location().split("; ")));
            places.addAll(Arrays.asList(again.location().split("; ")));
            places.removeIf(String::isEmpty);
            return new ListedPosting(first.externalId(), first.title(), Words.places(places), first.url());
        });
    }

    /** How many rows there were, readable or not, repeated or not. */
    public int seen() {
        return seen;
    }

    /** How many different postings there are. */
    public int size() {
        return postings.size();
    }

    public boolean hasMalformed() {
        return !malformed.isEmpty();
    }

    public Listing whole() {
        return Listing.whole(new ArrayList<>(postings.values()), malformed);
    }

    /**
     * @param advertised the total that the site states, or null when it states none
     */
    public Listing whole(Integer advertised) {
        return advertised == null ? whole() : Listing.whole(new ArrayList<>(postings.values()), advertised, malformed);
    }

    private static String reason(RuntimeException unreadable) {
        return unreadable instanceof MalformedRow ? unreadable.getMessage() : unreadable.toString();
    }
}
