package io.jobhunt.sourcing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobhunt.sourcing.ScriptedSite.Answer;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What holds for those of them that state beside their rows how many there are. */
public interface StatedTotalContract extends JsonBoardContract {

    /** Writes the total into the answer. */
    void state(ObjectNode answer, int total);

    @Override
    default ObjectNode answer(List<ObjectNode> rows) {
        ObjectNode answer = JsonBoardContract.super.answer(rows);
        state(answer, rows.size());
        return answer;
    }

    @Test
    default void aTotalThatDiffersFromTheRowsMakesTheListingIncomplete() {
        ObjectNode answer = answer(List.of(row(0)));
        state(answer, 572);
        try (ScriptedSite scripted = new ScriptedSite().answers(Answer.json(answer))) {
            Listing listing = list(scripted);

            assertThat(listing.advertised()).hasValue(572);
            assertThat(ListingCheck.judge(listing, OptionalInt.empty()))
                    .isEqualTo(new Verdict.Incomplete("the site advertises 572 openings, 1 was listed"));
        }
    }
}
