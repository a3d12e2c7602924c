package io.jobhunt.sourcing.recruitee;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.reading.ListedPosting;
import io.jobhunt.sourcing.CareerSiteKind;
import io.jobhunt.sourcing.JsonBoardContract;
import io.jobhunt.sourcing.ScriptedSite;
import io.jobhunt.sourcing.ScriptedSite.Answer;
import io.jobhunt.sourcing.answers.AnswerJson;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecruiteeContractTest implements JsonBoardContract {

    @Override
    public CareerSiteKind kind() {
        return new Recruitee();
    }

    @Override
    public CareerSite site() {
        return new CareerSite("recruitee", "acme");
    }

    @Override
    public List<String> neededFields() {
        return List.of("id", "slug");
    }

    @Override
    public String address() {
        return "acme.recruitee.com/api/offers";
    }

    @Override
    public String rowsField() {
        return "offers";
    }

    @Override
    public ObjectNode row(int n) {
        ObjectNode row = AnswerJson.MAPPER.createObjectNode();
        row.put("id", 2_700_000 + n);
        row.put("slug", "engineer-" + n);
        row.put("title", "Engineer " + n);
        row.put("status", "published");
        row.put("location", "Berlin, Berlin, Germany");
        row.putArray("locations").addObject().put("name", "Berlin").put("city", "Berlin");
        row.put("careers_url", "https://acme.recruitee.com/o/engineer-" + n);
        return row;
    }

    @Override
    public ListedPosting expected(int n) {
        return new ListedPosting(
                Integer.toString(2_700_000 + n),
                "Engineer " + n,
                "Berlin, Berlin, Germany",
                "https://acme.recruitee.com/o/engineer-" + n);
    }

    @Test
    void anOfferThatIsNotPublishedIsNotOpen() {
        ObjectNode internal = row(1).put("status", "internal");
        try (ScriptedSite scripted = new ScriptedSite().answers(board(List.of(row(0), internal)))) {
            assertThat(list(scripted).postings()).containsExactly(expected(0));
        }
    }

    @Test
    void aSiteAtItsOwnDomainIsAskedThere() {
        ObjectNode own = row(0).put("careers_url", "https://jobs.acme.example/o/engineer-0");
        Answer board = board(List.of(own))
                .answer(new ScriptedSite.Asked("GET", "acme.recruitee.com", "/api/offers", null, null, null));
        CareerSite atOwnDomain = new CareerSite("recruitee", "jobs.acme.example");
        try (ScriptedSite scripted = new ScriptedSite().answers(board)) {
            assertThat(kind().list(atOwnDomain, scripted.requests("recruitee")).postings())
                    .singleElement()
                    .extracting(ListedPosting::url)
                    .isEqualTo("https://jobs.acme.example/o/engineer-0");
            assertThat(scripted.asked())
                    .singleElement()
                    .extracting(ScriptedSite.Asked::host)
                    .isEqualTo("jobs.acme.example");
        }
    }
}
