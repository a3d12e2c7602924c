package io.jobhunt.extract;

import static io.jobhunt.extract.Pages.jsonLd;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.page.RawPage;
import io.jobhunt.reading.Place;
import io.jobhunt.reading.Reading;
import org.junit.jupiter.api.Test;

class OwnPostingTest {

    @Test
    void theAddressTellsThePagesPostingFromItsNeighbours() {
        PageContent content = Pages.read(
                jsonLd(
                        """
                [{"@type":"JobPosting","title":"Miller","url":"https://jobs.example.com/acme/12-miller"},
                 {"@type":"JobPosting","title":"Baker","url":"https://www.jobs.example.com/acme/4711-baker/?utm_source=x"},
                 {"@type":"JobPosting","title":"Cook","url":"https://jobs.example.com/acme/13-cook"}]"""));

        assertThat(content.structured()).extracting(Reading::title).containsExactly("Baker");
    }

    @Test
    void theIdInTheAddressTellsToo() {
        PageContent content = Pages.read(
                jsonLd(
                        """
                [{"@type":"JobPosting","title":"Miller","identifier":{"@type":"PropertyValue","value":"4712"}},
                 {"@type":"JobPosting","title":"Baker","identifier":{"@type":"PropertyValue","value":"4711"}}]"""));

        assertThat(content.structured()).extracting(Reading::title).containsExactly("Baker");
    }

    @Test
    void theHeadingTellsWhereAddressesAreMissing() {
        PageContent content = Pages.read("<h1>Baker</h1>"
                + jsonLd("{\"@type\":\"JobPosting\",\"title\":\"Miller\"}")
                + jsonLd("{\"@type\":\"JobPosting\",\"title\":\"Baker\"}"));

        assertThat(content.structured()).extracting(Reading::title).containsExactly("Baker");
    }

    @Test
    void aListOfPostingsHasNoneOfItsOwn() {
        PageContent content = Pages.read("<h1>All our jobs</h1>"
                + jsonLd(
                        """
                {"@type":"ItemList","itemListElement":[
                 {"@type":"ListItem","item":{"@type":"JobPosting","title":"Miller","url":"https://jobs.example.com/12"}},
                 {"@type":"ListItem","item":{"@type":"JobPosting","title":"Cook","url":"https://jobs.example.com/13"}}]}""")
                + Pages.PROSE);

        assertThat(content.structured()).isEmpty();
        assertThat(content.loose()).isEmpty();
    }

    @Test
    void aNeighbourInAListIsNotTakenEvenWhenItIsTheOnlyOne() {
        PageContent content = Pages.read("<h1>Baker</h1>"
                + jsonLd(
                        """
                {"@type":"ItemList","itemListElement":[
                 {"item":{"@type":"JobPosting","title":"Cook","url":"https://jobs.example.com/13"}}]}""")
                + Pages.PROSE);

        assertThat(content.structured()).isEmpty();
        assertThat(content.title()).isEqualTo("Baker");
    }

    @Test
    void aPostingGivenOncePerPlaceIsOnePostingWithSeveralPlaces() {
        String posting = "{\"@type\":\"JobPosting\",\"title\":\"Baker\",\"description\":\"Bread\","
                + "\"jobLocation\":{\"@type\":\"Place\",\"address\":{\"addressLocality\":\"%s\"}}}";
        PageContent content =
                Pages.read(jsonLd("[" + posting.formatted("Ulm") + "," + posting.formatted("Bonn") + "]"));

        assertThat(content.structured()).hasSize(1);
        assertThat(content.structured().get(0).locations())
                .extracting(Place::city)
                .containsExactly("Ulm", "Bonn");
    }

    @Test
    void queriesThatNameThePostingArePartOfItsAddress() {
        RawPage page = new RawPage(
                java.net.URI.create("https://jobs.example.com/details?id=2&lang=en"),
                "text/html",
                jsonLd(
                        """
                [{"@type":"JobPosting","title":"Miller","url":"https://jobs.example.com/details?id=1&lang=en"},
                 {"@type":"JobPosting","title":"Baker","url":"https://jobs.example.com/details?lang=en&id=2"}]"""));

        PageContent content = new PageReader().read(page, java.util.Optional.empty());

        assertThat(content.structured()).extracting(Reading::title).containsExactly("Baker");
    }
}
