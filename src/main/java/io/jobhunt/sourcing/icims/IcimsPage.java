package io.jobhunt.sourcing.icims;

import io.jobhunt.page.RawPage;
import io.jobhunt.reading.Place;
import io.jobhunt.reading.Provenance;
import io.jobhunt.reading.Reading;
import io.jobhunt.reading.places.Workplaces;
import io.jobhunt.reading.words.EmploymentTypes;
import io.jobhunt.sourcing.answers.DescriptionParts;
import io.jobhunt.sourcing.answers.ListedText;
import io.jobhunt.sourcing.answers.WebAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
                .title(ListedText.line(title.text()))
                .locations(
                        IcimsFields.locations(document).stream().map(Place::of).toList())
                .workplace(Workplaces.fromWords(first(fields, "remote", "work location type", "location type"))
                        .orElse(null))
                .employmentTypes(Stream.of("type", "position type", "employment type")
                        .flatMap(label -> EmploymentTypes.normalise(fields.get(label)).stream())
                        .distinct()
                        .toList())
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
        return button == null ? null : WebAddress.orNull(button.absUrl("href"));
    }

    private static String description(Document document) {
        List<String> parts = new ArrayList<>();
        for (Element text : document.select(".iCIMS_Expandable_Text")) {
            Element heading = text.previousElementSibling();
            boolean titled = heading != null && heading.is("h2, h3, .iCIMS_InfoMsg_Job");
            parts.add(DescriptionParts.section(titled ? heading.text() : null, text.html()));
        }
        return DescriptionParts.join(parts.toArray(String[]::new));
    }
}
