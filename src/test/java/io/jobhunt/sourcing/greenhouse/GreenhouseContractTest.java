package io.jobhunt.sourcing.greenhouse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.reading.ListedPosting;
import io.jobhunt.sourcing.CareerSiteKind;
import io.jobhunt.sourcing.ScriptedSite;
import io.jobhunt.sourcing.ScriptedSite.Answer;
import io.jobhunt.sourcing.StatedTotalContract;
import io.jobhunt.sourcing.answers.AnswerJson;
import java.util.List;
import org.junit.jupiter.api.Test;

class GreenhouseContractTest implements StatedTotalContract {

    @Override
    public CareerSiteKind kind() {
        return new Greenhouse();
    }

    @Override
    public CareerSite site() {
        return new CareerSite("greenhouse", "acme");
    }

    @Override
    public String address() {
        return "boards-api.greenhouse.io/v1/boards/acme/jobs";
    }

    @Override
    public String rowsField() {
        return "jobs";
    }

    @Override
    public void state(ObjectNode answer, int total) {
        answer.putObject("meta").put("total", total);
    }

    @Override
    public ObjectNode row(int n) {
        ObjectNode row = AnswerJson.MAPPER.createObjectNode();
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

    @Test
    void anAnswerThatEndsInTheMiddleIsAskedForAgain() {
        String whole = answer(List.of(row(0), row(1))).toString();
        Answer half = Answer.json(whole.substring(0, whole.length() / 2));
        try (ScriptedSite scripted = new ScriptedSite().answers(half, Answer.json(whole))) {
            assertThat(list(scripted).postings()).containsExactly(expected(0), expected(1));
            assertThat(scripted.asked()).hasSize(2);
        }
    }

    @Test
    void aPostingOnAScriptsPageIsAskedForAtTheBoard() {
        ListedPosting posting = new ListedPosting("900013", "Pilot", "", "https://spa.example/careers/?gh_jid=900013");

        assertThat(kind().pageRequest(site(), posting).uri()).hasToString(posting.url());
        assertThat(kind().dataRequest(site(), posting).orElseThrow().uri())
                .hasToString("https://boards-api.greenhouse.io/v1/boards/" + site().token()
                        + "/jobs/900013?pay_transparency=true");
    }
}
