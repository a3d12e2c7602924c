package io.jobhunt.sourcing.jobvite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobhunt.page.RawPage;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.reading.ListedPosting;
import io.jobhunt.reading.Place;
import io.jobhunt.reading.Provenance;
import io.jobhunt.reading.Reading;
import io.jobhunt.sourcing.CareerSiteKind;
import io.jobhunt.sourcing.ScriptedSite.Answer;
import io.jobhunt.sourcing.ScriptedSite.Script;
import io.jobhunt.sourcing.SearchPageContract;
import io.jobhunt.sourcing.answers.AnswerJson;
import java.net.URI;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class JobviteContractTest implements SearchPageContract {

    private static final int PAGE = 50;

    @Override
    public CareerSiteKind kind() {
        return new Jobvite();
    }

    @Override
    public CareerSite site() {
        return new CareerSite("jobvite", "acme");
    }

    @Override
    public int pageSize() {
        return PAGE;
    }

    @Override
    public String pageParameter() {
        return "p";
    }

    @Override
    public String noSearch() {
        return "no Jobvite job list";
    }

    @Override
    public OptionalInt advertised(int rows) {
        return OptionalInt.of(rows);
    }

    @Override
    public ObjectNode row(int n) {
        return AnswerJson.MAPPER
                .createObjectNode()
                .put("id", "oAbc" + n)
                .put("title", "Driver &amp; Guide " + n)
                .put("place", "Chicago,\n Illinois");
    }

    @Override
    public ListedPosting expected(int n) {
        return new ListedPosting(
                "oAbc" + n, "Driver & Guide " + n, "Chicago, Illinois", "https://jobs.jobvite.com/acme/job/oAbc" + n);
    }

    @Override
    public Script board(List<ObjectNode> rows) {
        return asked -> {
            if (!asked.host().equals("jobs.jobvite.com") || !asked.path().equals("/acme/search")) {
                return Answer.status(404);
            }
            int from = asked.number("p", 0) * PAGE;
            List<ObjectNode> page = rows.stream().skip(from).limit(PAGE).toList();
            StringBuilder html = new StringBuilder("<div class='jv-page'><table class='jv-job-list'>");
            page.forEach(row -> html.append(tr(row)));
            String counter = rows.size() <= PAGE
                    ? ""
                    : "<div class='jv-pagination-text'>" + (from + 1) + "-" + (from + page.size()) + " of "
                            + rows.size() + "</div>";
            return Answer.html(html + "</table>" + counter + "</div>");
        };
    }

    private static String tr(ObjectNode row) {
        String place = row.has("place")
                ? "<td class='jv-job-list-location'>" + row.path("place").asText() + "</td>"
                : "";
        return "<tr><td class='jv-job-list-name'><a href='/acme/job/"
                + row.path("id").asText() + "?nl=1'>" + row.path("title").asText("") + "</a></td>" + place + "</tr>";
    }

    @Test
    void aPostingIsReadFromItsElements() {
        String page =
                """
                <h2 class="jv-header">Driver &amp; Guide</h2>
                <p class="jv-job-detail-meta">Transport <span class="jv-inline-separator"></span> Chicago, Illinois</p>
                <div class="jv-job-detail-description"><p>Drive.</p></div>
                <a class="jv-button jv-button-primary jv-button-apply" href="/acme/job/oAbc1/apply">Apply</a>
                """;
        URI url = URI.create("https://jobs.jobvite.com/acme/job/oAbc1");

        assertThat(kind().read(site(), new RawPage(url, "text/html", page)))
                .contains(Reading.from(Provenance.SELECTOR)
                        .title("Driver & Guide")
                        .department("Transport")
                        .locations(List.of(Place.of("Chicago, Illinois")))
                        .applyUrl(URI.create("https://jobs.jobvite.com/acme/job/oAbc1/apply"))
                        .descriptionHtml("<p>Drive.</p>")
                        .build());
        assertThat(kind().read(site(), new RawPage(url, "text/html", "<h1>Sorry</h1>")))
                .isEmpty();
    }

    @Test
    void itsAddressesAreRecognised() {
        assertThat(kind().detect(URI.create("https://jobs.jobvite.com/acme/jobs")))
                .contains(site());
        assertThat(kind().detect(URI.create("https://jobs.jobvite.com/careers/acme/job/o1")))
                .contains(site());
        assertThat(kind().detect(URI.create("https://www.jobvite.com/acme"))).isEmpty();
    }
}
