package io.jobhunt.sourcing.lever;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.reading.ListedPosting;
import io.jobhunt.sourcing.CareerSiteContract;
import io.jobhunt.sourcing.CareerSiteKind;
import io.jobhunt.sourcing.Listing;
import io.jobhunt.sourcing.ScriptedSite;
import io.jobhunt.sourcing.ScriptedSite.Answer;
import io.jobhunt.sourcing.ScriptedSite.Script;
import io.jobhunt.sourcing.answers.AnswerJson;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeverContractTest implements CareerSiteContract {

    @Override
    public CareerSiteKind kind() {
        return new Lever();
    }

    @Override
    public CareerSite site() {
        return new CareerSite("lever", "acme");
    }

    @Override
    public String titleField() {
        return "text";
    }

    @Override
    public ObjectNode row(int n) {
        ObjectNode row = AnswerJson.MAPPER.createObjectNode();
        row.put("id", "0bbfd4f4-41ff-4ec6-b73f-" + n);
        row.put("text", "Engineer " + n);
        ObjectNode categories = row.putObject("categories").put("location", "Palo Alto, CA");
        categories.putArray("allLocations").add("Palo Alto, CA").add("Oslo");
        row.put("hostedUrl", "https://jobs.lever.co/acme/0bbfd4f4-41ff-4ec6-b73f-" + n);
        row.put("description", "<div>long</div>");
        return row;
    }

    @Override
    public ListedPosting expected(int n) {
        return new ListedPosting(
                "0bbfd4f4-41ff-4ec6-b73f-" + n,
                "Engineer " + n,
                "Palo Alto, CA; Oslo",
                "https://jobs.lever.co/acme/0bbfd4f4-41ff-4ec6-b73f-" + n);
    }

    @Override
    public Script board(List<ObjectNode> rows) {
        return paged(rows, "api.lever.co");
    }

    private static Script paged(List<ObjectNode> rows, String host) {
        return asked -> {
            if (!asked.host().equals(host) || !asked.path().equals("/v0/postings/acme")) {
                return Answer.status(404);
            }
            int from = Math.min(asked.number("skip", 0), rows.size());
            int to = Math.min(from + asked.number("limit", 1_000), rows.size());
            return Answer.json(AnswerJson.MAPPER.createArrayNode().addAll(rows.subList(from, to)));
        };
    }

    @Test
    void theEuropeanInstanceIsAskedForItsSites() {
        CareerSite european = new CareerSite("lever", "eu/acme");
        try (ScriptedSite scripted = new ScriptedSite().answers(paged(List.of(row(0)), "api.eu.lever.co"))) {
            assertThat(kind().list(european, scripted.requests("lever")).postings())
                    .containsExactly(expected(0));
            assertThat(kind().pageRequest(european, expected(0)).uri())
                    .hasToString("https://api.eu.lever.co/v0/postings/acme/0bbfd4f4-41ff-4ec6-b73f-0?mode=json");
        }
    }

    @Test
    void aPageThatFailsCutsTheListingShortAndSaysSo() {
        Script well = board(rows(250));
        try (ScriptedSite scripted = new ScriptedSite()
                .answers(asked -> asked.number("skip", 0) == 200 ? Answer.status(403) : well.answer(asked))) {
            Listing listing = list(scripted);

            assertThat(listing.postings()).hasSize(200).last().isEqualTo(expected(199));
            assertThat(listing.cutShort()).startsWith("page 3 failed: api.lever.co answered 403");
        }
    }

    @Test
    void aServerThatGivesShorterPagesThanAskedForIsReadToItsEnd() {
        List<ObjectNode> rows = rows(130);
        Script fifties = asked -> {
            int from = Math.min(asked.number("skip", 0), 130);
            return Answer.json(
                    AnswerJson.MAPPER.createArrayNode().addAll(rows.subList(from, Math.min(from + 50, 130))));
        };
        try (ScriptedSite scripted = new ScriptedSite().answers(fifties)) {
            assertThat(list(scripted).postings()).hasSize(130).last().isEqualTo(expected(129));
        }
    }

    @Test
    void aServerThatKnowsNoPagesIsReadOnce() {
        Answer all = Answer.json(AnswerJson.MAPPER.createArrayNode().addAll(rows(130)));
        try (ScriptedSite scripted = new ScriptedSite().answers(all)) {
            Listing listing = list(scripted);

            assertThat(listing.postings()).hasSize(130);
            assertThat(listing.cutShort()).isNull();
        }
    }

    @Test
    void aFullPageThatComesAgainIsNotTakenForTheEnd() {
        Answer first = Answer.json(AnswerJson.MAPPER.createArrayNode().addAll(rows(100)));
        try (ScriptedSite scripted = new ScriptedSite().answers(first)) {
            assertThat(list(scripted).cutShort())
                    .isEqualTo("the site gave the first 100 postings again in place of page 2");
        }
    }
}
