package io.jobhunt.extract.markup;

import io.jobhunt.extract.Place;
import io.jobhunt.extract.Provenance;
import io.jobhunt.extract.Reading;
import io.jobhunt.extract.fields.Dates;
import io.jobhunt.extract.fields.EmploymentTypes;
import io.jobhunt.extract.fields.Languages;
import io.jobhunt.extract.fields.Places;
import io.jobhunt.extract.fields.Workplaces;
import java.net.URI;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The facts a page shows to people, by the customs of markup: labels ("Location: Berlin", {@code <dt>Team</dt>}),
 * telling class names ({@code class="job-location"}), the link to apply, the language attribute. Called on a page whose
 * boilerplate has been taken out.
 */
public final class Looks {

    private static final int LONGEST_VALUE = 160;
    private static final int LONGEST_LABEL = 40;
    private static final int MAX_LOOKED = 20_000;
    private static final int MAX_NAMED = 200;

    private enum Fact {
        LOCATION,
        COMPANY,
        DEPARTMENT,
        EMPLOYMENT,
        WORKPLACE,
        POSTED,
        CLOSES
    }

    private static final Map<String, Fact> LABELS = new HashMap<>();
    private static final Map<String, Fact> NAMES = new HashMap<>();

    static {
        label(
                Fact.LOCATION,
                "location",
                "locations",
                "job location",
                "work location",
                "office location",
                "primary location",
                "job locations",
                "place of work",
                "workplace location",
                "standort",
                "arbeitsort",
                "einsatzort",
                "lieu",
                "lieu de travail",
                "localisation",
                "ubicación",
                "ubicacion",
                "lugar de trabajo",
                "localidad",
                "sede",
                "localização",
                "plaats",
                "standplaats",
                "ort",
                "místo výkonu práce",
                "místo pracoviště",
                "lokalita");
        label(
                Fact.COMPANY,
                "company",
                "company name",
                "employer",
                "hiring organization",
                "unternehmen",
                "entreprise",
                "empresa",
                "azienda",
                "bedrijf",
                "společnost");
        label(
                Fact.DEPARTMENT,
                "department",
                "team",
                "job category",
                "job family",
                "function",
                "job function",
                "business unit",
                "abteilung",
                "fachbereich",
                "département",
                "departamento",
                "reparto",
                "afdeling");
        label(
                Fact.EMPLOYMENT,
                "employment type",
                "job type",
                "type of employment",
                "contract type",
                "employment",
                "time type",
                "type of contract",
                "position type",
                "work type",
                "job schedule",
                "vertragsart",
                "anstellungsart",
                "beschäftigungsart",
                "arbeitszeit",
                "type de contrat",
                "tipo de contrato",
                "jornada",
                "contratto",
                "dienstverband",
                "typ úvazku",
                "typ pracovního poměru");
        label(
                Fact.WORKPLACE,
                "workplace type",
                "workplace",
                "work arrangement",
                "remote type",
                "work model",
                "work mode",
                "remote",
                "remote status",
                "work setting",
                "location type");
        label(
                Fact.POSTED,
                "posted",
                "date posted",
                "posted date",
                "posted on",
                "posting date",
                "published",
                "publish date",
                "published on",
                "veröffentlicht",
                "veröffentlicht am",
                "publié le",
                "fecha de publicación",
                "zveřejněno");
        label(
                Fact.CLOSES,
                "closing date",
                "application deadline",
                "apply by",
                "deadline",
                "valid through",
                "closes",
                "expires",
                "bewerbungsfrist",
                "bewerbungsschluss",
                "date limite",
                "fecha límite");
        name(
                Fact.LOCATION,
                "location",
                "locations",
                "job-location",
                "job-locations",
                "joblocation",
                "posting-location",
                "position-location",
                "job__location",
                "job_location",
                "body--metadata-location",
                "jobpostinglocation",
                "sort-by-location",
                "location-name");
        name(Fact.COMPANY, "company-name", "companyname", "employer-name", "organization-name", "company_name");
        name(
                Fact.DEPARTMENT,
                "department",
                "job-department",
                "department-name",
                "sort-by-team",
                "job-category",
                "posting-department");
        name(
                Fact.EMPLOYMENT,
                "commitment",
                "employment-type",
                "employmenttype",
                "job-type",
                "jobtype",
                "sort-by-commitment",
                "contract-type",
                "time-type",
                "schedule-type");
        name(Fact.WORKPLACE, "workplacetypes", "workplace-type", "workplacetype", "remote-type", "remotetype");
        name(
                Fact.POSTED,
                "postedon",
                "posted-on",
                "posted-date",
                "date-posted",
                "dateposted",
                "posting-date",
                "publish-date");
    }

    private final Map<Fact, String> facts = new EnumMap<>(Fact.class);
    private URI applyUrl;
    private int named;

    private Looks() {}

    private static void label(Fact fact, String... labels) {
        for (String label : labels) {
            LABELS.put(Line.key(label), fact);
        }
    }

    private static void name(Fact fact, String... names) {
        for (String name : names) {
            NAMES.put(name, fact);
        }
    }

    /** What the page shows besides its description; the title is the vote's. */
    public static Reading read(Document page, URI url, String title) {
        Looks looks = new Looks();
        int looked = 0;
        for (Element element : page.body().getAllElements()) {
            if (++looked > MAX_LOOKED) {
                break;
            }
            looks.byName(element);
            looks.byLabel(element);
            looks.byLink(element, url);
        }
        return looks.reading(page, title);
    }

    private Reading reading(Document page, String title) {
        String location = isPlace(facts.get(Fact.LOCATION)) ? facts.get(Fact.LOCATION) : null;
        String company = company(facts.get(Fact.COMPANY), title);
        List<Place> places = location == null ? List.of() : Places.fromText(location);
        return Reading.from(Provenance.SELECTOR)
                .title(title)
                .company(company)
                .locations(places)
                .workplace(Workplaces.fromWords(facts.get(Fact.WORKPLACE), location)
                        .orElse(null))
                .remoteRegions(Workplaces.remoteRegions(location))
                .employmentTypes(EmploymentTypes.normalise(facts.get(Fact.EMPLOYMENT)))
                .postedAt(Dates.parse(facts.get(Fact.POSTED)).orElse(null))
                .validThrough(Dates.parse(facts.get(Fact.CLOSES)).orElse(null))
                .department(facts.get(Fact.DEPARTMENT))
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
        return title != null && Line.key(bare).contains(Line.key(title)) ? null : bare;
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
        Fact fact = name.isEmpty() ? null : NAMES.get(name.toLowerCase(Locale.ROOT));
        if (fact == null || facts.containsKey(fact) || insideLink(element)) {
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
            Fact fact = LABELS.get(Line.key(own.substring(0, colon)));
            if (fact != null && element.childrenSize() == 0) {
                put(fact, own.substring(colon + 1));
            }
            return;
        }
        Fact fact = own.length() > LONGEST_LABEL ? null : LABELS.get(Line.key(own));
        if (fact != null && !facts.containsKey(fact) && !insideLink(element)) {
            put(fact, behind(element));
        }
    }

    /** The value behind a label: the rest of its line, its neighbour, or the neighbour of the box it fills alone. */
    private static String behind(Element label) {
        for (Element at = label; at != null; at = at.parent()) {
            for (Node next = at.nextSibling(); next != null; next = next.nextSibling()) {
                String text =
                        next instanceof TextNode run ? run.text() : next instanceof Element part ? part.text() : "";
                text = Line.squeeze(text);
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
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                length += text.getWholeText().length();
            }
        }
        if (length == 0 || length > 400) {
            return null;
        }
        String own = Line.squeeze(element.ownText());
        return own.isEmpty() || own.length() > LONGEST_VALUE + LONGEST_LABEL ? null : own;
    }

    private void put(Fact fact, String value) {
        String line = Line.squeeze(value);
        int colon = line.indexOf(':');
        if (colon > 0 && LABELS.containsKey(Line.key(line.substring(0, colon)))) {
            line = line.substring(colon + 1).strip();
        }
        while (line.endsWith("/") || line.endsWith("|") || line.endsWith("·")) {
            line = line.substring(0, line.length() - 1).strip();
        }
        while (line.startsWith("/") || line.startsWith("|") || line.startsWith("·")) {
            line = line.substring(1).strip();
        }
        boolean said = line.chars().anyMatch(Character::isLetterOrDigit);
        if (said && line.length() <= LONGEST_VALUE && !LABELS.containsKey(Line.key(line))) {
            facts.putIfAbsent(fact, line);
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

    private static final Set<String> APPLY = Set.of(
            "apply",
            "apply now",
            "apply for this job",
            "apply for this position",
            "apply for this role",
            "apply here",
            "apply online",
            "apply today",
            "apply for job",
            "apply to this job",
            "apply on company site",
            "jetzt bewerben",
            "bewerben",
            "online bewerben",
            "postuler",
            "je postule",
            "solicitar",
            "aplicar",
            "inscribirme",
            "candidatar",
            "candidati",
            "solliciteer",
            "ansök",
            "ansök nu",
            "aplikuj",
            "odpovědět",
            "mám zájem");

    private void byLink(Element element, URI url) {
        if (applyUrl != null || !element.normalName().equals("a") || !element.hasAttr("href")) {
            return;
        }
        if (element.childNodeSize() <= 12 && APPLY.contains(Line.key(element.text()))) {
            String href = element.attr("href");
            if (!href.startsWith("#") && !href.toLowerCase(Locale.ROOT).startsWith("javascript:")) {
                applyUrl = Line.link(url, href);
            }
        }
    }
}
