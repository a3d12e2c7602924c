package io.jobhunt.companies;

import io.jobhunt.sourcing.answers.WebAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Where a company's page leads to its openings. */
final class CareersLinks {

    private static final int MOST = 3;
    private static final Pattern OPENINGS = Pattern.compile(
            "(?iU)\\b(careers?|jobs?|vacanc(y|ies)|open (positions|roles)|openings|join us|work (with|for) us|karriere"
                    + "|stellen(angebote)?|emplois?|carri[eè]res?|empleos?|lavora con noi|werken bij|vacatures)\\b");

    private CareersLinks() {}

    /** At most three, frames before links, in the order of the page, none of them the page itself. */
    static List<URI> in(Document page) {
        Stream<String> frames = page.select("iframe[src]").stream().map(frame -> frame.absUrl("src"));
        Stream<String> links = page.select("a[href]").stream()
                .filter(CareersLinks::leadsToOpenings)
                .map(link -> link.absUrl("href"));
        List<URI> found = new ArrayList<>();
        Stream.concat(frames.filter(frame -> OPENINGS.matcher(words(frame)).find()), links)
                .map(address -> WebAddress.orNull(address.replaceFirst("#.*", "")))
                .filter(Objects::nonNull)
                .filter(address -> !address.toString().equals(page.location()))
                .distinct()
                .limit(MOST)
                .forEach(found::add);
        return found;
    }

    private static boolean leadsToOpenings(Element link) {
        return OPENINGS.matcher(link.text()).find()
                || OPENINGS.matcher(words(link.attr("href"))).find();
    }

    private static String words(String address) {
        return address.replaceAll("[/_.?=&-]", " ");
    }
}
