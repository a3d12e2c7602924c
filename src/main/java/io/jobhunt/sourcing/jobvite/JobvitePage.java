package io.jobhunt.sourcing.jobvite;

import io.jobhunt.page.RawPage;
import io.jobhunt.reading.Place;
import io.jobhunt.reading.Provenance;
import io.jobhunt.reading.Reading;
import io.jobhunt.sourcing.answers.ListedText;
import io.jobhunt.sourcing.answers.WebAddress;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** A posting: title, then "Department <separator> place", then the text. */
final class JobvitePage {

    private JobvitePage() {}

    static Optional<Reading> read(RawPage page) {
        Document document = Jsoup.parse(page.text(), page.url().toString());
        Element description = document.selectFirst(".jv-job-detail-description");
        Element title = document.selectFirst("h1.jv-header, h2.jv-header, .jv-header");
        if (description == null || title == null) {
            return Optional.empty();
        }
        List<String> meta = meta(document.selectFirst(".jv-job-detail-meta"));
        return Optional.of(Reading.from(Provenance.SELECTOR)
                .title(ListedText.line(title.text()))
                .department(meta.size() > 1 ? meta.get(0) : null)
                .locations(meta.stream()
                        .skip(meta.size() > 1 ? 1 : 0)
                        .map(Place::of)
                        .toList())
                .applyUrl(apply(document))
                .descriptionHtml(ListedText.orNull(description.html()))
                .build());
    }

    /** The parts between the separators, which are empty elements. */
    private static List<String> meta(Element meta) {
        return meta == null
                ? List.of()
                : meta.nodeStream(TextNode.class)
                        .map(text -> ListedText.line(text.text()))
                        .filter(Objects::nonNull)
                        .filter(text -> !text.matches("[|\u00b7,]"))
                        .toList();
    }

    private static URI apply(Document document) {
        Element button = document.selectFirst("a.jv-button-apply[href], a[href$=/apply]");
        return button == null ? null : WebAddress.orNull(button.absUrl("href"));
    }
}
