package io.jobhunt.sourcing;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.reading.ListedPosting;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListingCheckTest {

    @ParameterizedTest
    @CsvSource({
        // listed, previous, complete
        "1,   ,    true",
        "1,   0,   true",
        "0,   0,   true",
        "0,   1,   false",
        "0,   ,    false",
        "1,   9,   true",
        "1,   10,  false",
        "10,  100, false",
        "11,  100, true",
        "517, 510, true",
    })
    void isCompleteUnlessItIsEmptyOrShrankToATenth(int listed, Integer previous, boolean complete) {
        OptionalInt before = previous == null ? OptionalInt.empty() : OptionalInt.of(previous);

        Verdict verdict = ListingCheck.judge(Listing.whole(postings(listed), listed, List.of()), before);

        assertThat(verdict instanceof Verdict.Complete).isEqualTo(complete);
    }

    @Test
    void disagreesWithATotalInEitherDirection() {
        assertThat(ListingCheck.judge(Listing.whole(postings(3), 5, List.of()), OptionalInt.of(4)))
                .isEqualTo(new Verdict.Incomplete("the site advertises 5 openings, 3 were listed"));
        assertThat(ListingCheck.judge(Listing.whole(postings(3), 2, List.of()), OptionalInt.of(4)))
                .isEqualTo(new Verdict.Incomplete("the site advertises 2 openings, 3 were listed"));
    }

    @Test
    void malformedRowsAreNotMissingFromTheTotalASecondTime() {
        Listing listing = Listing.whole(postings(3), 4, List.of("row 2 (id 9): no title"));

        assertThat(ListingCheck.judge(listing, OptionalInt.of(4)))
                .isEqualTo(new Verdict.Incomplete("1 row could not be read: row 2 (id 9): no title"));
    }

    @Test
    void namesEveryReasonAndNoMoreRowsThanAPersonReads() {
        Listing listing = Listing.whole(postings(20), 100, List.of("row 1: a", "row 2: b", "row 3: c", "row 4: d"))
                .cutShort("page 3 failed: acme.example answered 503");

        assertThat(ListingCheck.judge(listing, OptionalInt.of(300)))
                .isEqualTo(new Verdict.Incomplete("page 3 failed: acme.example answered 503;"
                        + " 4 rows could not be read: row 1: a, row 2: b, row 3: c, and 1 more;"
                        + " the site advertises 100 openings, 20 were listed;"
                        + " the site lists 20 openings where it had 300, which is not taken for closings"));
    }

    @Test
    void anEmptyBoardIsBelievedWhenItSaysSoThreeTimesInARow() {
        Listing empty = Listing.whole(List.of(), 0, List.of());

        assertThat(ListingCheck.judge(empty, new Before(OptionalInt.of(3), List.of())))
                .isEqualTo(new Verdict.Incomplete(
                        "the site lists no openings at all, which is not taken for 'all closed'"));
        assertThat(ListingCheck.judge(empty, new Before(OptionalInt.of(3), List.of(0))))
                .isEqualTo(
                        new Verdict.Incomplete("the site lists no openings at all, which is not taken for 'all closed'"
                                + " before it is said 3 times in a row (this is time 2)"));
        assertThat(ListingCheck.judge(empty, new Before(OptionalInt.of(3), List.of(0, 0))))
                .isEqualTo(new Verdict.Complete(
                        "the site lists no openings at all, and said so 3 times in a row, which is believed"));
    }

    @Test
    void aSmallBoardIsBelievedWhenItSaysTheSameThreeTimesInARow() {
        Listing small = Listing.whole(postings(4), 4, List.of());

        assertThat(ListingCheck.judge(small, new Before(OptionalInt.of(100), List.of(4, 0, 4))))
                .as("an answer between that differs begins the count anew")
                .isInstanceOf(Verdict.Incomplete.class);
        assertThat(ListingCheck.judge(small, new Before(OptionalInt.of(100), List.of(4, 4))))
                .isEqualTo(
                        new Verdict.Complete("the site lists 4 openings where it had 100, and said so 3 times in a row,"
                                + " which is believed"));
    }

    @Test
    void whatIsWrongBesidesIsNeverBelieved() {
        Listing cut = Listing.whole(List.of(), 0, List.of()).cutShort("page 2 failed");

        assertThat(ListingCheck.judge(cut, new Before(OptionalInt.of(3), List.of(0, 0, 0))))
                .isEqualTo(new Verdict.Incomplete(
                        "page 2 failed; the site lists no openings at all, which is not taken for" + " 'all closed'"));
        assertThat(ListingCheck.judge(
                        Listing.whole(List.of(), 0, List.of()), new Before(OptionalInt.empty(), List.of(0, 0, 0))))
                .as("nothing is known of the company: it may not exist")
                .isInstanceOf(Verdict.Incomplete.class);
    }

    private static List<ListedPosting> postings(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> new ListedPosting("" + n, "Engineer", "", "https://acme.example/" + n))
                .toList();
    }
}
