package io.jobhunt.sourcing.answers;

import io.jobhunt.sourcing.ListingFailed;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Walks a list that is paged by offset to its end, and says where and why it could not be followed. A page that fails
 * does not end the walk: later pages are still read, until two in a row have failed.
 */
public final class OffsetPages {

    private static final int FAILURES_IN_A_ROW = 2;

    /** No board has so many; a site that never ends its list has. */
    private static final int MOST_PAGES = 5_000;

    /**
     * One page as it was answered.
     *
     * @param rows  how many rows it had, readable or not
     * @param total what the site says the whole list has, if it says so; a total of 0 beside rows is no statement
     */
    public record Page(int rows, OptionalInt total) {

        public static Page of(int rows, int total) {
            return new Page(rows, total > 0 || rows == 0 ? OptionalInt.of(total) : OptionalInt.empty());
        }
    }

    /** Asks for the page at an offset and reads its rows. */
    @FunctionalInterface
    public interface Source {

        /**
         * @param number of the page, counted from 1, for reports
         * @throws ListingFailed when there is no such page
         */
        Page read(int offset, int number);
    }

    /**
     * How a walk ended.
     *
     * @param advertised the last total that the site stated
     * @param cutShort   what is missing, or null when the walk reached the end
     */
    public record Walk(OptionalInt advertised, String cutShort) {}

    private final int limit;
    private final ListedRows rows;
    private final List<String> troubles = new ArrayList<>();
    private OptionalInt total = OptionalInt.empty();
    private int offset;
    private int failuresInARow;

    private OffsetPages(int limit, ListedRows rows) {
        this.limit = limit;
        this.rows = rows;
    }

    /**
     * Reads all pages after the first.
     *
     * @param first the first page, read already
     * @param limit rows asked for per page
     * @param rows  where the source puts what it reads; of this walk alone, so that a repeated page is noticed
     */
    public static Walk walk(Page first, int limit, ListedRows rows, Source source) {
        OffsetPages pages = new OffsetPages(limit, rows);
        boolean more = pages.follow(first, 1, false);
        for (int number = 2; more; number++) {
            more = pages.next(number, source);
            if (more && number == MOST_PAGES) {
                pages.troubles.add("the list did not end within " + MOST_PAGES + " pages");
                more = false;
            }
        }
        return new Walk(pages.total, pages.troubles.isEmpty() ? null : String.join("; ", pages.troubles));
    }

    private boolean next(int number, Source source) {
        int seen = rows.seen();
        try {
            Page page = source.read(offset, number);
            failuresInARow = 0;
            return follow(page, number, rows.seen() == seen);
        } catch (ListingFailed failed) {
            troubles.add("page " + number + " failed: " + failed.getMessage());
            offset += limit;
            failuresInARow++;
            return failuresInARow < FAILURES_IN_A_ROW && total.isPresent() && offset < total.getAsInt();
        }
    }

    /** Takes note of a page that was read; false when the list ends with it. */
    private boolean follow(Page page, int number, boolean nothingNew) {
        if (page.total().isPresent() && (page.rows() > 0 || total.isEmpty())) {
            total = page.total();
        }
        if (page.rows() == 0 || nothingNew) {
            if (total.isPresent() && offset < total.getAsInt()) {
                troubles.add("page " + number + (page.rows() == 0 ? " is empty" : " repeats earlier rows")
                        + " although the site advertises " + total.getAsInt() + " and stands at " + offset);
            }
            return false;
        }
        offset += page.rows();
        return total.isEmpty() || offset < total.getAsInt();
    }
}
