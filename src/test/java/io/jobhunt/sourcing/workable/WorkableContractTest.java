package io.jobhunt.sourcing.workable;

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

class WorkableContractTest implements JsonBoardContract {

    @Override
    public CareerSiteKind kind() {
        return new Workable();
    }

    @Override
    public CareerSite site() {
        return new CareerSite("workable", "acme");
    }

    @Override
    public List<String> neededFields() {
        return List.of("shortcode");
    }

    @Override
    public String address() {
        return "apply.workable.com/api/v1/widget/accounts/acme";
    }

    @Override
    public String rowsField() {
        return "jobs";
    }

    @Override
    public ObjectNode row(int n) {
        ObjectNode row = AnswerJson.MAPPER.createObjectNode();
        row.put("shortcode", "DD136DD7E" + n);
        row.put("title", "Engineer " + n);
        row.put("telecommuting", true);
        row.put("url", "https://apply.workable.com/j/DD136DD7E" + n);
        row.put("country", "Spain").put("city", "").put("state", "");
        row.putArray("locations")
                .addObject()
                .put("country", "Spain")
                .put("city", "")
                .putNull("region")
                .put("hidden", false);
        return row;
    }

    @Override
    public ListedPosting expected(int n) {
        return new ListedPosting(
                "DD136DD7E" + n, "Engineer " + n, "Spain", "https://apply.workable.com/j/DD136DD7E" + n);
    }

    @Test
    void rowsOfOnePostingAtSeveralPlacesAreOne() {
        ObjectNode inPortugal = row(0).put("country", "Portugal");
        inPortugal.putArray("locations").addObject().put("country", "Portugal").put("city", "Porto");
        try (ScriptedSite scripted = new ScriptedSite().answers(board(List.of(row(0), inPortugal, row(1))))) {
            assertThat(list(scripted).postings())
                    .containsExactly(
                            new ListedPosting(
                                    "DD136DD7E0",
                                    "Engineer 0",
                                    "Spain; Porto, Portugal",
                                    "https://apply.workable.com/j/DD136DD7E0"),
                            expected(1));
        }
    }
}
