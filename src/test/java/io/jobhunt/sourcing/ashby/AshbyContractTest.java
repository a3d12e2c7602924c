package io.jobhunt.sourcing.ashby;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.reading.ListedPosting;
import io.jobhunt.sourcing.CareerSiteKind;
import io.jobhunt.sourcing.JsonBoardContract;
import io.jobhunt.sourcing.ScriptedSite;
import io.jobhunt.sourcing.answers.AnswerJson;
import java.util.List;
import org.junit.jupiter.api.Test;

class AshbyContractTest implements JsonBoardContract {

    @Override
    public CareerSiteKind kind() {
        return new Ashby();
    }

    @Override
    public CareerSite site() {
        return new CareerSite("ashby", "Acme Labs");
    }

    @Override
    public String address() {
        return "api.ashbyhq.com/posting-api/job-board/Acme Labs";
    }

    @Override
    public String rowsField() {
        return "jobs";
    }

    @Override
    public ObjectNode row(int n) {
        ObjectNode row = AnswerJson.MAPPER.createObjectNode();
        row.put("id", "7aeafe31-c2c6-43e0-bb31-" + n);
        row.put("title", "Engineer " + n);
        row.put("location", "San Jose");
        row.putArray("secondaryLocations").addObject().put("location", "Remote (Canada)");
        row.put("isListed", true);
        row.put("isRemote", n % 2 == 0);
        row.put("jobUrl", "https://jobs.ashbyhq.com/Acme%20Labs/7aeafe31-c2c6-43e0-bb31-" + n);
        row.putObject("compensation").putNull("compensationTierSummary");
        return row;
    }

    @Override
    public ListedPosting expected(int n) {
        return new ListedPosting(
                "7aeafe31-c2c6-43e0-bb31-" + n,
                "Engineer " + n,
                "San Jose; Remote (Canada)",
                "https://jobs.ashbyhq.com/Acme%20Labs/7aeafe31-c2c6-43e0-bb31-" + n);
    }

    @Test
    void aPostingThatIsNotListedIsNotOpen() {
        ObjectNode unlisted = row(1).put("isListed", false);
        try (ScriptedSite scripted = new ScriptedSite().answers(board(List.of(row(0), unlisted, row(2))))) {
            assertThat(list(scripted).postings()).containsExactly(expected(0), expected(2));
        }
    }
}
