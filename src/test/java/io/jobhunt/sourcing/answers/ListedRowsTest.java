package io.jobhunt.sourcing.answers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.jobhunt.reading.ListedPosting;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ListedRowsTest {

    private final ListedRows rows = new ListedRows();

    @Test
    void eachIdIsListedOnceAndEachUnreadableRowReportedOnce() {
        int count = rows.read("page 1", List.of("a", "bad", "a", "null"), ListedRowsTest::posting);
        rows.read("page 2", List.of("bad", "b"), ListedRowsTest::posting);

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
        rows.read("page 1", List.of("a b|c"), ListedRowsTest::posting);

        assertThat(rows.listing().postings().get(0).url()).isEqualTo("https://acme.example/a%20b%7Cc");
    }

    @Test
    void anotherPartsRowsAreTakenOver() {
        ListedRows part = new ListedRows();
        part.read("part", List.of("a", "bad"), ListedRowsTest::posting);
        rows.read("page 1", List.of("a", "bad"), ListedRowsTest::posting);

        rows.addAll(part);

        assertThat(rows.seen()).isEqualTo(2);
        assertThat(rows.listing(OptionalInt.of(2), "why"))
                .satisfies(listing -> assertThat(listing.malformed()).containsExactly("row 2 of page 1: no title"))
                .satisfies(listing -> assertThat(listing.advertised()).hasValue(2))
                .satisfies(listing -> assertThat(listing.cutShort()).isEqualTo("why"));
    }

    @Test
    void rowsOfOnePageThatAreUnreadableAlikeAreSeveral() {
        rows.read("page 1", List.of("bad", "bad", "a"), ListedRowsTest::posting);
        rows.read("page 1 again", List.of("bad", "bad", "a"), ListedRowsTest::posting);

        assertThat(rows.listing().malformed())
                .containsExactly("row 1 of page 1: no title", "row 2 of page 1: no title");
        assertThat(rows.seen()).isEqualTo(3);
    }

    @Test
    void rowsThatArriveOneByOneAreCounted() {
        List.of("bad", "a", "a", "bad").forEach(row -> rows.readNext("the list", row, ListedRowsTest::posting));

        assertThat(rows.listing().malformed())
                .containsExactly("row 1 of the list: no title", "row 4 of the list: no title");
        assertThat(rows.size()).isEqualTo(1);
    }

    @Test
    void anUnreadableRowIsNamedByItsId() {
        rows.readNext("the list", JsonNodeFactory.instance.objectNode().put("id", 42), row -> {
            throw new MalformedRow("no title");
        });

        assertThat(rows.listing().malformed()).containsExactly("row 1 of the list (id 42): no title");
    }

    @Test
    void aPostingThatIsListedAtTwoPlacesHasBoth() {
        for (String place : List.of("Berlin", "Berlin", "Oslo; Berlin", "")) {
            rows.readNext(
                    "the list", place, stated -> new ListedPosting("1", "Engineer", stated, "https://a.example/1"));
        }

        assertThat(rows.listing().postings())
                .extracting(ListedPosting::location)
                .containsExactly("Berlin; Oslo");
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
