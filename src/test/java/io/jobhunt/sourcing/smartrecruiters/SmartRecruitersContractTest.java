package io.jobhunt.sourcing.smartrecruiters;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.reading.ListedPosting;
import io.jobhunt.sourcing.CareerSiteContract;
import io.jobhunt.sourcing.CareerSiteKind;
import io.jobhunt.sourcing.Listing;
import io.jobhunt.sourcing.ListingCheck;
import io.jobhunt.sourcing.ScriptedSite;
import io.jobhunt.sourcing.ScriptedSite.Answer;
import io.jobhunt.sourcing.ScriptedSite.Script;
import io.jobhunt.sourcing.Verdict;
import io.jobhunt.sourcing.answers.AnswerJson;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SmartRecruitersContractTest implements CareerSiteContract {

    @Override
    public CareerSiteKind kind() {
        return new SmartRecruiters();
    }

    @Override
    public CareerSite site() {
        return new CareerSite("smartrecruiters", "Acme1");
    }

    @Override
    public String titleField() {
        return "name";
    }

    @Override
    public ObjectNode row(int n) {
        ObjectNode row = AnswerJson.MAPPER.createObjectNode();
        row.put("id", Long.toString(744_000_143_000_000L + n));
        row.put("name", "Engineer " + n + " ");
        row.putObject("company").put("identifier", "Acme1").put("name", "Acme");
        row.putObject("location").put("city", "Bengaluru").put("fullLocation", "Bengaluru, KA, India");
        row.putObject("department");
        return row;
    }

    @Override
    public ListedPosting expected(int n) {
        return new ListedPosting(
                Long.toString(744_000_143_000_000L + n),
                "Engineer " + n,
                "Bengaluru, KA, India",
                "https://jobs.smartrecruiters.com/Acme1/" + (744_000_143_000_000L + n));
    }

    /** Gives 100 a page at most, whatever is asked for. */
    @Override
    public Script board(List<ObjectNode> rows) {
        return asked -> {
            if (!asked.host().equals("api.smartrecruiters.com")
                    || !asked.path().equals("/v1/companies/Acme1/postings")) {
                return Answer.status(404);
            }
            int from = Math.min(asked.number("offset", 0), rows.size());
            int to = Math.min(from + Math.min(asked.number("limit", 10), 100), rows.size());
            ObjectNode page = AnswerJson.MAPPER.createObjectNode();
            page.put("totalFound", rows.size());
            page.putArray("content").addAll(rows.subList(from, to));
            return Answer.json(page);
        };
    }

    @Test
    void aPageThatFailsCutsTheListingShortAndSaysSo() {
        Script well = board(rows(250));
        try (ScriptedSite scripted = new ScriptedSite()
                .answers(asked -> asked.number("offset", 0) == 200 ? Answer.status(503) : well.answer(asked))) {
            Listing listing = list(scripted);

            assertThat(listing.postings()).hasSize(200).last().isEqualTo(expected(199));
            assertThat(listing.cutShort()).startsWith("page 3 failed: api.smartrecruiters.com answered 503");
        }
    }

    @Test
    void aListThatEndsBeforeItsTotalIsIncomplete() {
        Script well = board(rows(130));
        ObjectNode nothing = AnswerJson.MAPPER.createObjectNode().put("totalFound", 130);
        nothing.putArray("content");
        try (ScriptedSite scripted = new ScriptedSite()
                .answers(asked -> asked.number("offset", 0) == 100 ? Answer.json(nothing) : well.answer(asked))) {
            assertThat(ListingCheck.judge(list(scripted), OptionalInt.empty()))
                    .isEqualTo(new Verdict.Incomplete("the site advertises 130 openings, 100 were listed"));
        }
    }
}
