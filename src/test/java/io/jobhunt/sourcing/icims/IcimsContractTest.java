package io.jobhunt.sourcing.icims;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.reading.ListedPosting;
import io.jobhunt.sourcing.CareerSiteKind;
import io.jobhunt.sourcing.Listing;
import io.jobhunt.sourcing.PageRequest;
import io.jobhunt.sourcing.ScriptedSite;
import io.jobhunt.sourcing.ScriptedSite.Answer;
import io.jobhunt.sourcing.ScriptedSite.Script;
import io.jobhunt.sourcing.SearchPageContract;
import io.jobhunt.sourcing.answers.AnswerJson;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class IcimsContractTest implements SearchPageContract {

    private static final int PAGE = 20;

    @Override
    public CareerSiteKind kind() {
        return new Icims();
    }

    @Override
    public CareerSite site() {
        return new CareerSite("icims", "careers-acme");
    }

    @Override
    public int pageSize() {
        return PAGE;
    }

    @Override
    public String pageParameter() {
        return "pr";
    }

    @Override
    public String noSearch() {
        return "no iCIMS job search";
    }

    @Override
    public OptionalInt advertised(int rows) {
        return OptionalInt.empty();
    }

    @Override
    public ObjectNode row(int n) {
        return AnswerJson.MAPPER
                .createObjectNode()
                .put("id", 8_000 + n)
                .put("title", "Tax &amp; Pay " + n)
                .put("place", "US-TX-Austin | US-CO-Denver");
    }

    @Override
    public ListedPosting expected(int n) {
        return new ListedPosting(
                Integer.toString(8_000 + n),
                "Tax & Pay " + n,
                "US-TX-Austin; US-CO-Denver",
                "https://careers-acme.icims.com/jobs/" + (8_000 + n) + "/tax-pay/job");
    }

    /** Twenty a page, and beyond the last page the last one again. */
    @Override
    public Script board(List<ObjectNode> rows) {
        return asked -> {
            boolean search = asked.path().equals("/jobs/search")
                    && "1".equals(asked.query().get("in_iframe"));
            if (!asked.host().equals("careers-acme.icims.com") || !search) {
                return Answer.status(404);
            }
            int pages = Math.max(1, (rows.size() + PAGE - 1) / PAGE);
            int page = Math.min(asked.number("pr", 0), pages - 1);
            StringBuilder html = new StringBuilder("<div class='iCIMS_MainWrapper'><ul class='iCIMS_JobsTable'>");
            rows.stream().skip((long) page * PAGE).limit(PAGE).forEach(row -> html.append(card(row)));
            return Answer.html(
                    html + "</ul><div class='iCIMS_Paging'>Page " + (page + 1) + " of " + pages + "</div></div>");
        };
    }

    private static String card(ObjectNode row) {
        String place = row.has("place")
                ? "<span class='sr-only field-label'>Job Locations</span><span> "
                        + row.path("place").asText() + "</span>"
                : "";
        return "<li class='iCIMS_JobCardItem'><div>" + place + "</div><a class='iCIMS_Anchor' href="
                + "'https://careers-acme.icims.com/jobs/" + row.path("id").asText() + "/tax-pay/job?in_iframe=1'>"
                + "<span class='sr-only field-label'>Title</span><h3>"
                + row.path("title").asText("") + "</h3></a></li>";
    }

    @Test
    void aSearchThatEndsBeforeItsStatedPagesIsCutShort() {
        Script well = board(rows(70));
        try (ScriptedSite scripted = new ScriptedSite()) {
            scripted.answers(asked -> well.answer(asked.number("pr", 0) > 1 ? first(asked) : asked));

            Listing listing = list(scripted);

            assertThat(listing.postings()).hasSize(40);
            assertThat(listing.cutShort()).isEqualTo("page 3 of 4 brings nothing new");
        }
    }

    private static ScriptedSite.Asked first(ScriptedSite.Asked asked) {
        return new ScriptedSite.Asked(
                asked.method(), asked.host(), asked.path(), Map.of("in_iframe", "1"), asked.headers(), "");
    }

    @Test
    void thePostingItselfIsAskedForWithoutItsFrame() {
        assertThat(kind().pageRequest(site(), expected(0)))
                .isEqualTo(PageRequest.html(
                        URI.create("https://careers-acme.icims.com/jobs/8000/tax-pay/job?in_iframe=1")));
    }

    @Test
    void itsSubdomainsAreRecognised() {
        assertThat(kind().detect(URI.create("https://careers-acme.icims.com/jobs/intro")))
                .contains(site());
        assertThat(kind().detect(URI.create("https://www.icims.com/company"))).isEmpty();
    }
}
