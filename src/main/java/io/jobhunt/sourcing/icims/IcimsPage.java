package io.jobhunt.sourcing.icims;

import io.jobhunt.extract.Place;
import io.jobhunt.extract.Provenance;
import io.jobhunt.extract.RawPage;
import io.jobhunt.extract.Reading;
import io.jobhunt.sourcing.answers.JobWords;
import io.jobhunt.sourcing.answers.JsonFields;
import io.jobhunt.sourcing.answers.PlainText;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A posting: header fields, then headings ({@code h2.iCIMS_InfoMsg_Job}) with expandable texts. */
final class IcimsPage {

    private IcimsPage() {}

    static Optional<Reading> read(RawPage page) {
        Document document = Jsoup.parse(page.text(), page.url().toString());
        Element title = document.selectFirst("h1.iCIMS_Header, .iCIMS_Header h1, .iCIMS_JobHeader h1");
        if (title == null) {
            return Optional.empty();
        }
        Map<String, String> fields = IcimsFields.of(document);
        return Optional.of(Reading.from(Provenance.SELECTOR)
                .title(PlainText.of(title.text()))
                .locations(
                        IcimsFields.locations(document).stream().map(Place::of).toList())
                .workplace(JobWords.workplace(first(fields, "remote", "work location type", "location type")))
                .employmentTypes(JobWords.employment(
                        fields.get("type"), fields.get("position type"), fields.get("employment type")))
                .department(first(fields, "category", "department"))
                .applyUrl(apply(document))
                .descriptionHtml(description(document))
                .build());
    }

    private static String first(Map<String, String> fields, String... labels) {
        for (String label : labels) {
            if (fields.containsKey(label)) {
                return fields.get(label);
            }
        }
        return null;
    }

    private static URI apply(Document document) {
        Element button = document.selectFirst(
                "a.iCIMS_ApplyOnlineButton[href], a.iCIMS_PrimaryButton[href*=/login], a[href*=mode=apply]");
        return button == null ? null : JsonFields.absolute(button.absUrl("href"));
    }

    private static String description(Document document) {
        StringBuilder html = new StringBuilder();
        for (Element text : document.select(".iCIMS_Expandable_Text")) {
            Element heading = text.previousElementSibling();
            boolean titled = heading != null && heading.is("h2, h3, .iCIMS_InfoMsg_Job");
            html.append(titled ? PlainText.section(heading.text(), text.html()) : text.html());
        }
        return PlainText.orNull(html.toString());
    }
}
