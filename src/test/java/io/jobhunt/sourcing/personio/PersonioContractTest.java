package io.jobhunt.sourcing.personio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.reading.ListedPosting;
import io.jobhunt.sourcing.CareerSiteKind;
import io.jobhunt.sourcing.FeedContract;
import io.jobhunt.sourcing.Listing;
import io.jobhunt.sourcing.PageRequest;
import io.jobhunt.sourcing.ScriptedSite;
import io.jobhunt.sourcing.ScriptedSite.Answer;
import io.jobhunt.sourcing.ScriptedSite.Script;
import io.jobhunt.sourcing.SiteRefused;
import io.jobhunt.sourcing.answers.AnswerJson;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonioContractTest implements FeedContract {

    private static final String HOST = "acme.jobs.personio.de";

    @Override
    public CareerSiteKind kind() {
        return new Personio();
    }

    @Override
    public CareerSite site() {
        return new CareerSite("personio", "acme");
    }

    @Override
    public String titleField() {
        return "name";
    }

    @Override
    public String root() {
        return "workzag-jobs";
    }

    /** It may be the other domain's: both are asked before it is given up. */
    @Override
    public int addresses() {
        return 2;
    }

    @Override
    public ObjectNode row(int n) {
        return AnswerJson.MAPPER
                .createObjectNode()
                .put("id", Integer.toString(1_800_000 + n))
                .put("name", "Baker & Builder " + n)
                .put("office", "Bonn")
                .put("additional", "Oslo");
    }

    @Override
    public ListedPosting expected(int n) {
        String id = Integer.toString(1_800_000 + n);
        return new ListedPosting(id, "Baker & Builder " + n, "Bonn; Oslo", "https://" + HOST + "/job/" + id);
    }

    @Override
    public Script board(List<ObjectNode> rows) {
        Answer feed = Answer.xml(feed(rows));
        return asked -> asked.host().equals(HOST) && asked.path().equals("/xml") ? feed : Answer.status(404);
    }

    private static String feed(List<ObjectNode> rows) {
        StringBuilder xml = new StringBuilder("<?xml version='1.0' encoding='UTF-8'?>\n<workzag-jobs>");
        for (ObjectNode row : rows) {
            xml.append("<position>").append(element("id", row.path("id").asText()));
            if (row.has("office")) {
                xml.append(element("office", row.path("office").asText()))
                        .append("<additionalOffices>")
                        .append(element("office", row.path("additional").asText()))
                        .append("</additionalOffices>");
            }
            // A name further down is not the position's name.
            xml.append("<jobDescriptions><jobDescription><name>Tasks</name><value><![CDATA[<p>Bake</p>]]></value>")
                    .append("</jobDescription></jobDescriptions>");
            if (row.hasNonNull("name")) {
                xml.append(element("name", row.path("name").asText()));
            }
            xml.append("</position>");
        }
        return xml.append("</workzag-jobs>").toString();
    }

    private static String element(String name, String text) {
        return "<" + name + ">" + text.replace("&", "&amp;") + "</" + name + ">";
    }

    @Test
    void aCompanyAtTheOtherDomainIsFoundThere() {
        Answer feed = Answer.xml(feed(List.of(row(0))));
        try (ScriptedSite scripted = new ScriptedSite()) {
            scripted.answers(asked -> asked.host().endsWith(".com") ? feed : Answer.status(404));

            assertThat(list(scripted).postings())
                    .extracting(ListedPosting::url)
                    .containsExactly("https://acme.jobs.personio.com/job/1800000");
        }
    }

    @Test
    void aRedirectToTheVendorSaysThatThereIsNoSuchCompanyAndIsNotAskedAgain() {
        try (ScriptedSite scripted = new ScriptedSite()) {
            scripted.answers(asked -> asked.host().startsWith("acme.")
                    ? Answer.status(307).with("Location", "https://www.personio.com/")
                    : Answer.status(429));

            assertThatThrownBy(() -> list(scripted))
                    .isInstanceOf(SiteRefused.class)
                    .hasMessageStartingWith(
                            "acme.jobs.personio.de leads to www.personio.com: there is no such company");
            assertThat(scripted.asked())
                    .extracting(ScriptedSite.Asked::host)
                    .as("each of its domains once")
                    .containsExactly(
                            "acme.jobs.personio.de", "www.personio.com", "acme.jobs.personio.com", "www.personio.com");
        }
    }

    @Test
    void jobsThatAreNotTranslatedAreListedToo() {
        ObjectNode german = row(1).put("name", "B\u00e4cker");
        String own = feed(List.of(row(0).put("name", "Backmeister"), german));
        String english = feed(List.of(row(0)));
        try (ScriptedSite scripted = new ScriptedSite()) {
            scripted.answers(asked -> Answer.xml("en".equals(asked.query().get("language")) ? english : own));

            assertThat(list(scripted).postings())
                    .extracting(ListedPosting::title)
                    .containsExactly("Baker & Builder 0", "B\u00e4cker");
        }
    }

    @Test
    void aFailureOfTheFeedInTheOwnLanguageCutsTheListingShort() {
        Answer english = Answer.xml(feed(List.of(row(0))));
        try (ScriptedSite scripted = new ScriptedSite()) {
            scripted.answers(asked -> asked.query().containsKey("language") ? english : Answer.status(403));

            Listing listing = list(scripted);

            assertThat(listing.postings()).containsExactly(expected(0));
            assertThat(listing.cutShort())
                    .contains("without an English text may be missing")
                    .contains("answered 403");
        }
    }

    @Test
    void aFeedThatBreaksOffKeepsWhatWasRead() {
        String whole = feed(List.of(row(0), row(1)));
        String broken = whole.substring(0, whole.length() - 40) + "<<<</position></workzag-jobs>";
        try (ScriptedSite scripted = new ScriptedSite().answers(Answer.xml(broken))) {
            Listing listing = list(scripted);

            assertThat(listing.postings()).containsExactly(expected(0));
            assertThat(listing.cutShort()).contains("the feed is broken");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://acme.jobs.personio.de/",
        "https://acme.jobs.personio.com/job/17?language=en",
        "https://acme.jobs.personio.com",
    })
    void itsHostsAreRecognised(URI url) {
        assertThat(kind().detect(url)).contains(site());
    }

    @Test
    void otherHostsAreNot() {
        assertThat(kind().detect(URI.create("https://www.personio.de/jobs"))).isEmpty();
        assertThat(kind().detect(URI.create("https://jobs.personio.de/"))).isEmpty();
    }

    @Test
    void thePageForPeopleIsAskedFor() {
        assertThat(kind().pageRequest(site(), expected(0)))
                .isEqualTo(PageRequest.html(URI.create("https://acme.jobs.personio.de/job/1800000")));
    }
}
