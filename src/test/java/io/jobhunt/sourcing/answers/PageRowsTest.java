package io.jobhunt.sourcing.answers;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.sourcing.ListedPosting;
import io.jobhunt.sourcing.rows.MalformedRow;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PageRowsTest {

    private final PageRows rows = new PageRows();

    @Test
    void eachIdIsListedOnceAndEachUnreadableRowReportedOnce() {
        int count = rows.read("page 1", List.of("a", "bad", "a", "null"), PageRowsTest::posting);
        rows.read("page 2", List.of("bad", "b"), PageRowsTest::posting);

        assertThat(count).isEqualTo(4);
        assertThat(rows.listing(OptionalInt.empty(), null).postings())
                .extracting(ListedPosting::externalId)
                .containsExactly("a", "b");
        assertThat(rows.listing(OptionalInt.empty(), null).malformed())
                .containsExactly("row 2 of page 1: no title", "row 4 of page 1: java.lang.IllegalStateException: ours");
        assertThat(rows.seen()).isEqualTo(4);
    }

    @Test
    void addressesAreMadeWellFormed() {
        rows.read("page 1", List.of("a b|c"), PageRowsTest::posting);

        assertThat(rows.get("a b|c").url()).isEqualTo("https://acme.example/a%20b%7Cc");
    }

    @Test
    void anotherPartsRowsAreTakenOver() {
        PageRows part = new PageRows();
        part.read("part", List.of("a", "bad"), PageRowsTest::posting);
        rows.read("page 1", List.of("a", "bad"), PageRowsTest::posting);

        rows.addAll(part);

        assertThat(rows.seen()).isEqualTo(2);
        assertThat(rows.listing(OptionalInt.of(2), "why"))
                .satisfies(listing -> assertThat(listing.malformed()).containsExactly("row 2 of page 1: no title"))
                .satisfies(listing -> assertThat(listing.advertised()).hasValue(2))
                .satisfies(listing -> assertThat(listing.cutShort()).isEqualTo("why"));
    }

    private static ListedPosting posting(String row) {
        if (row.equals("bad")) {
            throw new MalformedRow("no title");
        }
        if (row.equals("null")) {
            throw new IllegalStateException("ours");
        }
        return new ListedPosting(row, row, "", "https://acme.example/" + row);
    }
}
