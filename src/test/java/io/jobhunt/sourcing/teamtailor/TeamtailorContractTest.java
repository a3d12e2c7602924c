package io.jobhunt.sourcing.teamtailor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.reading.ListedPosting;
import io.jobhunt.sourcing.CareerSiteKind;
import io.jobhunt.sourcing.FeedContract;
import io.jobhunt.sourcing.Listing;
import io.jobhunt.sourcing.ScriptedSite;
import io.jobhunt.sourcing.ScriptedSite.Answer;
import io.jobhunt.sourcing.ScriptedSite.Script;
import io.jobhunt.sourcing.answers.AnswerJson;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class TeamtailorContractTest implements FeedContract {

    @Override
    public CareerSiteKind kind() {
        return new Teamtailor();
    }

    @Override
    public CareerSite site() {
        return new CareerSite("teamtailor", "acme");
    }

    @Override
    public List<String> neededFields() {
        return List.of("link");
    }

    @Override
    public String root() {
        return "rss";
    }

    /** The other feed and the page are looked at before the site is given up. */
    @Override
    public int addresses() {
        return 3;
    }

    @Override
    public ObjectNode row(int n) {
        return AnswerJson.MAPPER
                .createObjectNode()
                .put("link", "https://acme.teamtailor.com/jobs/" + (7_000_000 + n) + "-baker")
                .put("title", "Baker & Builder " + n)
                .put("city", "Oslo")
                .put("country", "Norway");
    }

    @Override
    public ListedPosting expected(int n) {
        String id = Integer.toString(7_000_000 + n);
        return new ListedPosting(
                id,
                "Baker & Builder " + n,
                "Oslo, Norway; Remote, Norway",
                "https://acme.teamtailor.com/jobs/" + id + "-baker");
    }

    /** Pages of at most a hundred, as asked for. */
    @Override
    public Script board(List<ObjectNode> rows) {
        return asked -> {
            if (!asked.host().equals("acme.teamtailor.com") || !asked.path().equals("/jobs.rss")) {
                return Answer.status(404);
            }
            int from = asked.number("offset", 0);
            return rss(
                    rows.stream().skip(from).limit(asked.number("per_page", 30)).toList());
        };
    }

    private static Answer rss(List<ObjectNode> rows) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?><rss version=\"2.0\""
                + " xmlns:tt=\"https://teamtailor.com/locations\"><channel><title>Acme</title>");
        for (ObjectNode row : rows) {
            xml.append("<item><link>").append(row.path("link").asText()).append("?utm_source=rss</link>");
            if (row.hasNonNull("title")) {
                xml.append("<title>")
                        .append(row.path("title").asText().replace("&", "&amp;"))
                        .append("</title>");
            }
            xml.append("<description>&lt;p&gt;Bake&lt;/p&gt;</description><guid>a-b-c</guid>");
            if (row.has("city")) {
                xml.append("<tt:locations><tt:location><tt:name>HQ</tt:name><tt:city>Oslo</tt:city><tt:country>Norway")
                        .append("</tt:country></tt:location><tt:location><tt:name>Remote</tt:name><tt:city></tt:city>")
                        .append("<tt:country>Norway</tt:country></tt:location></tt:locations>");
            }
            xml.append("</item>");
        }
        return Answer.of(
                200,
                "application/rss+xml; charset=utf-8",
                xml.append("</channel></rss>").toString());
    }

    @Test
    void aSiteThatKnowsNoPagingIsReadOnce() {
        List<ObjectNode> rows = new ArrayList<>(rows(120));
        rows.set(3, withoutTitle(row(3)));
        try (ScriptedSite scripted = new ScriptedSite().answers(rss(rows))) {
            Listing listing = list(scripted);

            assertThat(listing.postings()).hasSize(119);
            assertThat(listing.malformed()).containsExactly("row 4 of page 1: no title");
            assertThat(listing.cutShort()).isNull();
            assertThat(scripted.asked()).hasSize(2);
        }
    }

    @Test
    void aPageThatFailsCutsTheListingShort() {
        Script well = board(rows(150));
        try (ScriptedSite scripted = new ScriptedSite()) {
            scripted.answers(asked -> asked.number("offset", 0) > 0 ? Answer.status(500) : well.answer(asked));

            Listing listing = list(scripted);

            assertThat(listing.postings()).hasSize(100);
            assertThat(listing.cutShort()).startsWith("page 2 failed: ").contains("answered 500");
        }
    }

    @Test
    void aSiteWithoutRssIsReadFromItsJsonFeed() {
        String feed =
                """
                {"version":"https://jsonfeed.org/version/1.1","items":[
                 {"title":"Baker","url":"https://jobs.acme.example/jobs/7-baker","_jobposting":{"jobLocation":[
                   {"address":{"addressLocality":"Oslo","addressCountry":"NO"}},{"address":{"addressLocality":"Bergen"}}]}},
                 {"title":"Cook","url":"https://jobs.acme.example/jobs/8-cook","_jobposting":{"jobLocation":
                   {"address":{"addressLocality":"Oslo"}}}},
                 {"title":"No address"}]}
                """;
        try (ScriptedSite scripted = new ScriptedSite()) {
            scripted.answers(asked -> asked.path().equals("/jobs.json") ? Answer.json(feed) : Answer.status(404));

            Listing listing = list(scripted);

            assertThat(listing.postings())
                    .containsExactly(
                            new ListedPosting(
                                    "7", "Baker", "Oslo, NO; Bergen", "https://jobs.acme.example/jobs/7-baker"),
                            new ListedPosting("8", "Cook", "Oslo", "https://jobs.acme.example/jobs/8-cook"));
            assertThat(listing.malformed()).containsExactly("row 3 of page 1: no link");
        }
    }

    @Test
    void aSiteWithoutFeedsIsReadFromItsPage() {
        String page =
                "<ul><li><a href='/jobs'>All</a><li><a href='/jobs/9-cook?x=1'><span></span> Cook &amp; Baker </a></ul>";
        try (ScriptedSite scripted = new ScriptedSite()) {
            scripted.answers(asked -> asked.path().equals("/jobs") ? Answer.html(page) : Answer.status(404));

            assertThat(list(scripted).postings())
                    .containsExactly(
                            new ListedPosting("9", "Cook & Baker", "", "https://acme.teamtailor.com/jobs/9-cook"));
        }
    }

    @Test
    void itsHostsAreRecognisedAndOwnHostsByTheFilesTheyLoad() {
        assertThat(kind().detect(URI.create("https://acme.teamtailor.com/jobs/1-x")))
                .contains(site());
        assertThat(kind().detect(URI.create("https://acme.na.teamtailor.com/jobs")))
                .contains(new CareerSite("teamtailor", "acme.na.teamtailor.com"));
        assertThat(kind().detect(URI.create("https://www.teamtailor.com/"))).isEmpty();
        String own = "<link rel=stylesheet href='https://assets-aws.teamtailor-cdn.com/assets/packs/css/x.css'>";
        assertThat(kind().detect(Jsoup.parse(own, "https://careers.acme.example/jobs")))
                .contains(new CareerSite("teamtailor", "careers.acme.example"));
        String widget = "<script src='https://scripts.teamtailor-cdn.com/widgets/production/jobs.js'></script>";
        assertThat(kind().detect(Jsoup.parse(widget, "https://acme.example/about")))
                .isEmpty();
    }
}
