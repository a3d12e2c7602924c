package io.jobhunt.sourcing.greenhouse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobhunt.sourcing.CareerSite;
import io.jobhunt.sourcing.CareerSiteContract;
import io.jobhunt.sourcing.CareerSiteKind;
import io.jobhunt.sourcing.ListedPosting;
import io.jobhunt.sourcing.Listing;
import io.jobhunt.sourcing.ListingCheck;
import io.jobhunt.sourcing.ScriptedSite;
import io.jobhunt.sourcing.ScriptedSite.Answer;
import io.jobhunt.sourcing.ScriptedSite.Script;
import io.jobhunt.sourcing.Verdict;
import io.jobhunt.sourcing.answers.LenientJson;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class GreenhouseContractTest implements CareerSiteContract {

    @Override
    public CareerSiteKind kind() {
        return new Greenhouse();
    }

    @Override
    public CareerSite site() {
        return new CareerSite("greenhouse", "acme");
    }

    @Override
    public ObjectNode row(int n) {
        ObjectNode row = LenientJson.MAPPER.createObjectNode();
        row.put("id", 4_000_000_000L + n);
        row.put("title", " Engineer &amp; Builder " + n + " ");
        row.put("absolute_url", "https://job-boards.greenhouse.io/acme/jobs/" + (4_000_000_000L + n));
        row.putObject("location").put("name", "Oslo; Remote " + n);
        row.put("updated_at", "2026-08-17T17:36:57-04:00");
        row.putArray("metadata").addObject().put("name", "Cost Center").putNull("value");
        return row;
    }

    @Override
    public ListedPosting expected(int n) {
        return new ListedPosting(
                Long.toString(4_000_000_000L + n),
                "Engineer & Builder " + n,
                "Oslo; Remote " + n,
                "https://job-boards.greenhouse.io/acme/jobs/" + (4_000_000_000L + n));
    }

    @Override
    public Script board(List<ObjectNode> rows) {
        String board = boardOf(rows, rows.size());
        return asked ->
                asked.host().equals("boards-api.greenhouse.io") && asked.path().equals("/v1/boards/acme/jobs")
                        ? Answer.json(board)
                        : Answer.status(404);
    }

    private static String boardOf(List<ObjectNode> rows, int total) {
        ObjectNode board = LenientJson.MAPPER.createObjectNode();
        board.putArray("jobs").addAll(rows);
        board.putObject("meta").put("total", total);
        return board.toString();
    }

    @Override
    public ObjectNode withoutOptionalFields(ObjectNode row) {
        return row.retain("id", "title");
    }

    @Override
    public ObjectNode withoutTitle(ObjectNode row) {
        return row.putNull("title");
    }

    @Test
    void aTotalThatDiffersFromTheRowsMakesTheListingIncomplete() {
        try (ScriptedSite scripted = new ScriptedSite().answers(Answer.json(boardOf(List.of(row(0)), 572)))) {
            Listing listing = list(scripted);

            assertThat(listing.advertised()).hasValue(572);
            assertThat(ListingCheck.judge(listing, OptionalInt.empty()))
                    .isEqualTo(new Verdict.Incomplete("the site advertises 572 openings, 1 was listed"));
        }
    }

    @Test
    void anAnswerThatEndsInTheMiddleIsAskedForAgain() {
        String whole = boardOf(List.of(row(0), row(1)), 2);
        Answer half = Answer.json(whole.substring(0, whole.length() / 2));
        try (ScriptedSite scripted = new ScriptedSite().answers(half, Answer.json(whole))) {
            assertThat(list(scripted).postings()).containsExactly(expected(0), expected(1));
            assertThat(scripted.asked()).hasSize(2);
        }
    }
}
