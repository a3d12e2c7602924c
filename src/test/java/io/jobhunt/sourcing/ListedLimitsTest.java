package io.jobhunt.sourcing;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.reading.ListedPosting;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListedLimitsTest {

    private static final ListedPosting COOK = new ListedPosting("1", "Cook", "Oslo", "https://acme.example/1");

    @Test
    void aPostingWithAHugeAddressIsLeftOutAndSaidToBe() {
        ListedPosting huge = new ListedPosting("2", "Baker", "Oslo", "https://acme.example/" + "x".repeat(300_000));

        Listing listing = limited(COOK, huge);

        assertThat(listing.postings()).containsExactly(COOK);
        assertThat(ListingCheck.judge(listing, OptionalInt.of(2)))
                .isEqualTo(new Verdict.Complete(
                        "1 posting is left out: 'Baker' (its address has 300021 characters," + " more than 2000)"));
    }

    @Test
    void aPostingWithAHugeIdIsLeftOut() {
        Listing listing = limited(COOK, new ListedPosting("9".repeat(501), "Baker", "", "https://acme.example/2"));

        assertThat(listing.postings()).containsExactly(COOK);
        assertThat(listing.leftOut())
                .extracting(Listing.LeftOut::reason)
                .containsExactly("'Baker' (its id has 501 characters, more than 500)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2\u0000", "2\ufffe", "2\uffff", "2\ud800", "2\u0007"})
    void aPostingWhoseIdIsNoTextIsLeftOut(String id) {
        assertThat(limited(COOK, new ListedPosting(id, "Baker", "", "https://acme.example/2"))
                        .postings())
                .containsExactly(COOK);
        assertThat(limited(COOK, new ListedPosting("2", "Baker", "", "https://acme.example/" + id))
                        .postings())
                .containsExactly(COOK);
    }

    @Test
    void whatIsLeftOutIsOpenAllTheSame() {
        ListedPosting huge = new ListedPosting("2", "Baker", "", "https://acme.example/" + "x".repeat(2_000));

        Listing listing = limited(COOK, huge);

        assertThat(listing.open()).isEqualTo(2);
        assertThat(listing.ids()).containsExactlyInAnyOrder("1", "2");
        // It takes its place in the site's total, and a board of nothing else is no empty one.
        assertThat(ListingCheck.judge(
                        ListedLimits.applied(Listing.whole(List.of(huge), 1, List.of())), OptionalInt.of(1)))
                .isInstanceOf(Verdict.Complete.class);
    }

    @Test
    void aDoubtfulListingTellsOfThemToo() {
        ListedPosting huge = new ListedPosting("2", "Baker", "", "https://acme.example/" + "x".repeat(2_000));
        Listing listing = ListedLimits.applied(Listing.whole(List.of(COOK, huge), 7, List.of()));

        assertThat(ListingCheck.judge(listing, OptionalInt.of(7)))
                .isEqualTo(
                        new Verdict.Incomplete("the site advertises 7 openings, 2 were listed; 1 posting is left out:"
                                + " 'Baker' (its address has 2021 characters, more than 2000)"));
    }

    @Test
    void titlesAndPlacesAreCutWhereTheyAreTooLongAndRidOfWhatNobodyCanRead() {
        ListedPosting posting = new ListedPosting(
                "2", "B\u0000ä\ufffeker" + "\ud83e\udd56".repeat(400), "Oslo; ".repeat(500), "https://acme.example/2");

        ListedPosting taken = limited(posting).postings().get(0);

        assertThat(taken.title())
                .startsWith("Bäker\ud83e\udd56")
                .endsWith("\ud83e\udd56…")
                .hasSizeBetween(499, 500);
        assertThat(taken.location()).startsWith("Oslo; Oslo").endsWith("…").hasSize(2_000);
    }

    @Test
    void anOrdinaryListingStaysAsItIs() {
        Listing listing = new Listing(List.of(COOK), OptionalInt.of(4), List.of("row 2: no title"), 2, "a page failed");

        assertThat(ListedLimits.applied(listing)).isEqualTo(listing);
    }

    private static Listing limited(ListedPosting... postings) {
        return ListedLimits.applied(Listing.whole(List.of(postings), List.of()));
    }
}
