package io.jobhunt.sourcing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobhunt.sourcing.ScriptedSite.Answer;
import io.jobhunt.sourcing.ScriptedSite.Script;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every kind that is listed from the pages of its search for people. */
public interface SearchPageContract extends CareerSiteContract {

    int pageSize();

    /** The parameter of the query that numbers the pages, from 0 on. */
    String pageParameter();

    /** What a page is called that is none of this kind: {@code no iCIMS job search}. */
    String noSearch();

    /** The total that such a search of several pages states, if it does. */
    OptionalInt advertised(int rows);

    @Override
    @Test
    default void anHtmlPageInPlaceOfDataIsRefused() {
        try (ScriptedSite scripted = new ScriptedSite().answers(Answer.html("<!DOCTYPE html><p>Just a moment"))) {
            assertThatThrownBy(() -> list(scripted))
                    .isInstanceOf(ListingFailed.class)
                    .hasMessageContaining(noSearch());
        }
    }

    @Override
    @Test
    default void anAnswerThatIsNoListingIsRefused() {
        try (ScriptedSite scripted = new ScriptedSite().answers(Answer.html("<h1>Board closed</h1>"))) {
            assertThatThrownBy(() -> list(scripted))
                    .isInstanceOf(ListingFailed.class)
                    .hasMessageContaining(noSearch());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 500})
    default void aPageThatFailsIsNamedAndTheOthersAreKept(int status) {
        int count = 3 * pageSize() + 10;
        Script well = board(rows(count));
        try (ScriptedSite scripted = new ScriptedSite()) {
            scripted.answers(
                    asked -> asked.number(pageParameter(), 0) == 1 ? Answer.status(status) : well.answer(asked));

            Listing listing = list(scripted);

            assertThat(listing.postings())
                    .hasSize(count - pageSize())
                    .contains(expected(pageSize() - 1), expected(2 * pageSize()), expected(count - 1));
            assertThat(listing.advertised()).isEqualTo(advertised(count));
            assertThat(listing.cutShort())
                    .startsWith("page 2 failed: " + scripted.asked().get(0).host() + " answered " + status);
        }
    }
}
