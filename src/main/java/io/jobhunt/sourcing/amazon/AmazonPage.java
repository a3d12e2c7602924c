package io.jobhunt.sourcing.amazon;

import io.jobhunt.page.RawPage;
import io.jobhunt.reading.Place;
import io.jobhunt.reading.Provenance;
import io.jobhunt.reading.Reading;
import io.jobhunt.reading.places.Workplaces;
import io.jobhunt.sourcing.answers.DescriptionParts;
import io.jobhunt.sourcing.answers.ListedText;
import io.jobhunt.sourcing.answers.WebAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A job's page: sections with an h2 in {@code #job-detail-body}, places and team in the side bar. */
final class AmazonPage {

    private AmazonPage() {}

    static Optional<Reading> read(RawPage page) {
        Document document = Jsoup.parse(page.text(), page.url().toString());
        Element body = document.selectFirst("#job-detail-body");
        if (body == null) {
            return Optional.empty();
        }
        List<Place> places = places(body);
        Element title = document.selectFirst("#job-detail h1, h1.title");
        return Optional.of(Reading.from(Provenance.SELECTOR)
                .title(title == null ? null : ListedText.line(title.text()))
                .company(company(document))
                .locations(places)
                .workplace(
                        Workplaces.fromWords(places.stream().map(Place::display).toArray(String[]::new))
                                .orElse(null))
                .department(text(body, ".association.job-category-icon .association-content"))
                .applyUrl(apply(document))
                .descriptionHtml(description(body))
                .build());
    }

    /** {@code Job ID: 2482000 | Amazon.com Services LLC}. */
    private static String company(Document document) {
        String meta = text(document, "#job-detail .details-line .meta, #job-detail .meta");
        int bar = meta == null ? -1 : meta.indexOf('|');
        return bar < 0 ? null : ListedText.line(meta.substring(bar + 1));
    }

    /** {@code USA, WA, Seattle}: the country comes first. */
    private static List<Place> places(Element body) {
        List<Place> places = new ArrayList<>();
        for (Element item : body.select(".association.location-icon .association-content li")) {
            String stated = ListedText.line(item.text());
            if (stated == null) {
                continue;
            }
            String[] parts = stated.split("\\s*,\\s*");
            places.add(parts.length == 3 ? new Place(stated, parts[2], parts[1], parts[0]) : Place.of(stated));
        }
        return places;
    }

    private static String description(Element body) {
        List<String> parts = new ArrayList<>();
        for (Element section : body.select(".content > .section")) {
            Element heading = section.selectFirst("h2");
            if (heading != null) {
                Element rest = section.clone();
                rest.select("h2").first().remove();
                parts.add(DescriptionParts.section(heading.text(), rest.html()));
            }
        }
        return DescriptionParts.join(parts.toArray(String[]::new));
    }

    private static URI apply(Document document) {
        Element button = document.selectFirst("a#apply-button[href]");
        return button == null ? null : WebAddress.orNull(button.absUrl("href"));
    }

    private static String text(Element in, String selector) {
        Element found = in.selectFirst(selector);
        return found == null ? null : ListedText.line(found.text());
    }
}
