package io.jobhunt.extract.markup;

import io.jobhunt.reading.Place;
import io.jobhunt.reading.Provenance;
import io.jobhunt.reading.Reading;
import io.jobhunt.reading.dates.Dates;
import io.jobhunt.reading.places.Places;
import io.jobhunt.reading.places.Workplaces;
import io.jobhunt.reading.words.EmploymentTypes;
import io.jobhunt.reading.words.Languages;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The facts a page shows to people, by the customs of markup: labels ("Location: Berlin", {@code <dt>Team</dt>}),
 * telling class names ({@code class="job-location"}), the link to apply, the language attribute. Called on a page whose
 * boilerplate has been taken out.
 */
public final class ShownFacts {

    private static final int LONGEST_VALUE = 160;
    private static final int LONGEST_LABEL = 40;
    private static final int MOST_ELEMENTS = 20_000;
    private static final int MAX_NAMED = 200;

    private final Map<ShownFact, String> facts = new EnumMap<>(ShownFact.class);
    private URI applyUrl;
    private int named;
    private boolean contradicted;

    private ShownFacts() {}

    /**
     * What the page shows besides its description.
     *
     * @param title  the vote's
     * @param asides boxes taken out of the page; one that states a fact twice is about other postings
     */
    public static Reading read(Document page, URI url, String title, List<Element> asides) {
        ShownFacts shown = new ShownFacts();
        shown.collect(page.body(), url);
        for (Element aside : asides) {
            ShownFacts beside = new ShownFacts();
            beside.collect(aside, url);
            if (!beside.contradicted) {
                beside.facts.forEach(shown.facts::putIfAbsent);
                shown.applyUrl = shown.applyUrl == null ? beside.applyUrl : shown.applyUrl;
            }
        }
        return shown.reading(page, title);
    }

    private void collect(Element root, URI url) {
        int visited = 0;
        for (Element element : root.getAllElements()) {
            if (++visited > MOST_ELEMENTS) {
                break;
            }
            byName(element);
            byLabel(element);
            byLink(element, url);
        }
    }

    private Reading reading(Document page, String title) {
        String location = isPlace(facts.get(ShownFact.LOCATION)) ? facts.get(ShownFact.LOCATION) : null;
        String company = company(facts.get(ShownFact.COMPANY), title);
        List<Place> places = location == null ? List.of() : Places.fromText(location);
        return Reading.from(Provenance.SELECTOR)
                .title(title)
                .company(company)
                .locations(places)
                .workplace(Workplaces.fromWords(facts.get(ShownFact.WORKPLACE), location)
                        .orElse(null))
                .remoteRegions(Workplaces.remoteRegions(location))
                .employmentTypes(EmploymentTypes.normalise(facts.get(ShownFact.EMPLOYMENT)))
                .postedAt(Dates.parse(facts.get(ShownFact.POSTED)).orElse(null))
                .validThrough(Dates.parse(facts.get(ShownFact.CLOSES)).orElse(null))
                .department(facts.get(ShownFact.DEPARTMENT))
                .applyUrl(applyUrl)
                .language(language(page))
                .build();
    }

    /** Places are short words between commas and the like, never a sentence. */
    private static boolean isPlace(String location) {
        if (location == null) {
            return false;
        }
        for (String part : location.split("[,;|/()•·]|\\s-\\s")) {
            if (part.strip().split(" ").length > 7) {
                return false;
            }
        }
        return true;
    }

    /** "at Acme" is Acme; a name with the title in it is no company. */
    private static String company(String name, String title) {
        if (name == null) {
            return null;
        }
        String bare = name.startsWith("at ") ? name.substring(3) : name;
        return title != null && OneLine.key(bare).contains(OneLine.key(title)) ? null : bare;
    }

    private static String language(Document page) {
        Element html = page.selectFirst("html");
        return html == null ? null : Languages.declared(html.attr("lang"));
    }

    private void byName(Element element) {
        if (element.attributesSize() == 0) {
            return;
        }
        for (String name : element.classNames()) {
            byName(element, name);
        }
        byName(element, element.attr("data-automation-id"));
        byName(element, element.attr("data-ui"));
        byName(element, element.attr("data-qa"));
        byName(element, element.id());
    }

    private void byName(Element element, String name) {
        ShownFact fact = name.isEmpty() ? null : ShownFact.named(name);
        if (fact == null || insideLink(element)) {
            return;
        }
        if (++named <= MAX_NAMED) {
            Element value = element.selectFirst("dd");
            put(fact, (value == null ? element : value).text());
        }
    }

    private void byLabel(Element element) {
        String own = shortOwnText(element);
        if (own == null) {
            return;
        }
        int colon = own.indexOf(':');
        if (colon > 0 && colon + 1 < own.length()) {
            ShownFact fact = ShownFact.labelled(own.substring(0, colon));
            if (fact != null && element.childrenSize() == 0) {
                put(fact, own.substring(colon + 1));
            }
            return;
        }
        ShownFact fact = own.length() > LONGEST_LABEL ? null : ShownFact.labelled(own);
        if (fact != null && !insideLink(element)) {
            put(fact, behind(element));
        }
    }

    /** The value behind a label: the rest of its line, its neighbour, or the neighbour of the box it fills alone. */
    private static String behind(Element label) {
        for (Element at = label; at != null; at = at.parent()) {
            for (Node next = at.nextSibling(); next != null; next = next.nextSibling()) {
                String text =
                        next instanceof TextNode run ? run.text() : next instanceof Element part ? part.text() : "";
                text = OneLine.squeeze(text);
                if (text.startsWith(":")) {
                    text = text.substring(1).strip();
                }
                if (!text.isEmpty()) {
                    return text;
                }
            }
            if (at != label || at.parent() == null || at.parent().childrenSize() != 1) {
                return "";
            }
        }
        return "";
    }

    private static String shortOwnText(Element element) {
        if (element.childNodeSize() == 0 || element.childNodeSize() > 6) {
            return null;
        }
        int length = 0;
        int signs = 0;
        boolean colon = false;
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                String run = text.getWholeText();
                length += run.length();
                colon |= run.indexOf(':') >= 0;
                for (int i = 0; i < run.length() && signs <= LONGEST_LABEL; i++) {
                    signs += run.charAt(i) > ' ' && run.charAt(i) < 127 ? 1 : 0;
                }
            }
        }
        // A label is short, or ends with a colon.
        if (length == 0 || length > 400 || signs > LONGEST_LABEL && !colon) {
            return null;
        }
        String own = OneLine.squeeze(element.ownText());
        return own.isEmpty() || own.length() > LONGEST_VALUE + LONGEST_LABEL ? null : own;
    }

    private void put(ShownFact fact, String text) {
        String value = OneLine.squeeze(text);
        int colon = value.indexOf(':');
        if (colon > 0 && ShownFact.labelled(value.substring(0, colon)) != null) {
            value = value.substring(colon + 1).strip();
        }
        while (value.endsWith("/") || value.endsWith("|") || value.endsWith("·")) {
            value = value.substring(0, value.length() - 1).strip();
        }
        while (value.startsWith("/") || value.startsWith("|") || value.startsWith("·")) {
            value = value.substring(1).strip();
        }
        boolean said = value.chars().anyMatch(Character::isLetterOrDigit);
        if (said && value.length() <= LONGEST_VALUE && ShownFact.labelled(value) == null) {
            String known = facts.putIfAbsent(fact, value);
            contradicted |= known != null && !known.equals(value);
        }
    }

    private static boolean insideLink(Element element) {
        Element at = element;
        for (int i = 0; i < 3 && at != null; i++) {
            if (at.normalName().equals("a")) {
                return true;
            }
            at = at.parent();
        }
        return false;
    }

    private void byLink(Element element, URI url) {
        if (applyUrl != null || !element.normalName().equals("a") || !element.hasAttr("href")) {
            return;
        }
        if (element.childNodeSize() <= 12 && ShownFact.isApply(element.text())) {
            String href = element.attr("href");
            if (!href.startsWith("#") && !href.toLowerCase(Locale.ROOT).startsWith("javascript:")) {
                applyUrl = OneLine.link(url, href);
            }
        }
    }
}
