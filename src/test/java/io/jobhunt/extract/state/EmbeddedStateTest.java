package io.jobhunt.extract.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.extract.PageContent;
import io.jobhunt.extract.PageReader;
import io.jobhunt.page.RawPage;
import io.jobhunt.reading.Place;
import io.jobhunt.reading.Provenance;
import io.jobhunt.reading.Reading;
import io.jobhunt.reading.Workplace;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EmbeddedStateTest {

    private static final URI URL = URI.create("https://jobs.example.com/acme/4711");

    private static final String TEXT =
            "<p>" + "You bake bread every morning and know why it rises. ".repeat(6) + "</p>";

    private static final String JOB =
            """
            {"id":"4711","title":"Baker","departmentName":"Ovens","locationName":"Ulm, Germany","employmentType":"FullTime",
            "workplaceType":"Hybrid","publishedDate":"2026-08-05","applyUrl":"https://jobs.example.com/acme/4711/apply",
            "descriptionHtml":"%s"}"""
                    .formatted(TEXT);

    @Test
    void anAssignedObjectIsReadWithAllItsFields() {
        Reading reading =
                only("<script>var a='it''s';window.__appData = {\"organization\":{\"name\":\"Acme\"},\"posting\":" + JOB
                        + "};\nfunction f(){if(a){return {}}}</script>");

        assertThat(reading.from()).isEqualTo(Provenance.STATE);
        assertThat(reading.title()).isEqualTo("Baker");
        assertThat(reading.department()).isEqualTo("Ovens");
        assertThat(reading.locations()).extracting(Place::city).containsExactly("Ulm");
        assertThat(reading.employmentTypes()).containsExactly("FULL_TIME");
        assertThat(reading.workplace()).isEqualTo(Workplace.HYBRID);
        assertThat(reading.postedAt()).isEqualTo(Instant.parse("2026-08-05T00:00:00Z"));
        assertThat(reading.applyUrl()).isEqualTo(URI.create("https://jobs.example.com/acme/4711/apply"));
        assertThat(reading.descriptionHtml()).isEqualTo(TEXT);
    }

    @Test
    void nextDataIsReadFromItsJsonScript() {
        Reading reading = only("<script id=__NEXT_DATA__ type=application/json>{\"props\":{\"pageProps\":{\"job\":"
                + JOB + "}}}</script>");

        assertThat(reading.title()).isEqualTo("Baker");
    }

    @Test
    void remixContextIsRead() {
        Reading reading = only("<script>window.__remixContext = {\"state\":{\"loaderData\":{\"routes/x\":{\"jobPost\":"
                + "{\"id\":4711,\"title\":\"Baker\",\"content\":\"" + TEXT
                + "\",\"company_name\":\"Acme\",\"job_post_location\":\"Ulm\","
                + "\"published_at\":\"2026-08-05T10:00:00Z\"}}}}};</script>");

        assertThat(reading.company()).isEqualTo("Acme");
        assertThat(reading.locations()).extracting(Place::display).containsExactly("Ulm");
        assertThat(reading.descriptionHtml()).isEqualTo(TEXT);
    }

    @Test
    void streamedChunksAreOneTextTogether() {
        String data = "5:[\"$\",\"div\",null,{\"job\":" + JOB.replace("\n", "") + "}]\\n";
        String escaped = data.replace("\\n", "\n")
                .replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n");
        int half = escaped.indexOf("rises");

        Reading reading = only("<script>self.__next_f.push([1,\"" + escaped.substring(0, half) + "\"])</script>"
                + "<script>self.__next_f.push([1,\"" + escaped.substring(half) + "\"])</script>");

        assertThat(reading.title()).isEqualTo("Baker");
        assertThat(reading.descriptionHtml()).isEqualTo(TEXT);
    }

    @Test
    void jsonInAStringThatIsParsedLaterIsRead() {
        String escaped = JOB.replace("\n", "").replace("\\", "\\\\").replace("\"", "\\\"");

        assertThat(only("<script>window.data = JSON.parse(\"" + escaped + "\");</script>")
                        .title())
                .isEqualTo("Baker");
    }

    @Test
    void dataInAnAttributeIsRead() {
        String escaped = JOB.replace("&", "&amp;").replace("\"", "&quot;");

        assertThat(only("<div id=app data-page=\"{&quot;props&quot;:" + escaped + "}\"></div>")
                        .title())
                .isEqualTo("Baker");
    }

    @Test
    void scriptNotationIsRead() {
        Reading reading =
                only("<script>window.job = {id: 4711, title: 'Baker', city: 'Ulm', remote: undefined, team: !0,"
                        + " description: '" + TEXT + "', posted: new Date(1, 2)}</script>");

        assertThat(reading.title()).isEqualTo("Baker");
        assertThat(reading.descriptionHtml()).isEqualTo(TEXT);
    }

    @Test
    void aDescriptionInPartsIsPutTogether() {
        Reading reading = only(
                "<script type=application/json>{\"jobPost\":{\"uuid\":\"4711\",\"name\":\"Baker\",\"workLocation\":{},"
                        + "\"department\":{\"name\":\"Ovens\"},\"employmentType\":{\"label\":\"Part time\"},\"description\":{\"company\":\""
                        + TEXT
                        + "\",\"role\":\"" + TEXT + "\"}}}</script>");

        assertThat(reading.department()).isEqualTo("Ovens");
        assertThat(reading.employmentTypes()).containsExactly("PART_TIME");
        assertThat(reading.descriptionHtml()).isEqualTo(TEXT + "\n\n" + TEXT + "\n\n");
    }

    @Test
    void anotherPostingInTheStateIsNotThePages() {
        PageContent content = read("<title>Miller</title><script type=application/json>{\"similar\":["
                + JOB.replace("4711", "1") + "," + JOB.replace("4711", "2").replace("Baker", "Cook") + "]}</script>");

        assertThat(content.structured()).isEmpty();
    }

    @Test
    void articlesAndProductsAreNoPostings() {
        PageContent content =
                read("<title>Bread</title><script type=application/json>{\"post\":{\"id\":\"4711\",\"title\":\"Bread\","
                        + "\"author\":\"A\",\"description\":\"" + TEXT + "\"}}</script>");

        assertThat(content.structured()).isEmpty();
    }

    @Test
    void anAnswerThatIsJsonAsAWholeIsRead() {
        PageContent content =
                new PageReader().read(new RawPage(URL, "application/json", "{\"job\":" + JOB + "}"), Optional.empty());

        assertThat(content.title()).isEqualTo("Baker");
        assertThat(content.mainText()).startsWith("You bake bread every morning");
    }

    private static Reading only(String html) {
        PageContent content = read("<title>Baker</title>" + html);
        assertThat(content.structured()).hasSize(1);
        return content.structured().get(0);
    }

    private static PageContent read(String html) {
        return new PageReader().read(new RawPage(URL, "text/html", html), Optional.empty());
    }
}
