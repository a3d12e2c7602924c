package io.jobhunt.reading.places;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobhunt.reading.Workplace;
import io.jobhunt.reading.words.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Onsite, hybrid or remote, from the fields where a site says so: schema.org's {@code jobLocationType}, a workplace
 * field, the location and the title. Descriptions are left out on purpose: they mention remote teams and remote customers.
 */
public final class Workplaces {

    private static final int LONGEST = 500;

    private static final Set<String> REMOTE = Set.of(
            "remote",
            "remotely",
            "telecommute",
            "telecommuting",
            "teleworking",
            "telework",
            "wfh",
            "virtual",
            "homeoffice",
            "télétravail",
            "teletravail",
            "teletrabajo",
            "remoto",
            "remota",
            "distancia",
            "ferntätigkeit",
            "zdalnie",
            "zdalna",
            "fulltelework",
            "fullyremote",
            "remoteonly",
            "リモート");
    private static final Set<String> HYBRID =
            Set.of("hybrid", "hybride", "híbrido", "hibrido", "híbrida", "ibrido", "hybrydowa", "hybridremote");
    private static final Set<String> ONSITE =
            Set.of("onsite", "inoffice", "inperson", "presencial", "présentiel", "presentiel", "stacjonarna");

    /** "Remote sensing engineer" and "hybrid cloud" name a trade, not a workplace. */
    private static final Set<String> TRADES = Set.of(
            "sensing",
            "support",
            "monitoring",
            "access",
            "control",
            "hands",
            "desktop",
            "patient",
            "procedure",
            "cloud",
            "clouds",
            "infrastructure",
            "mobile",
            "vehicle",
            "vehicles",
            "electric",
            "powertrain",
            "app",
            "apps",
            "integration",
            "identity",
            "bonding",
            "systems",
            "system",
            "search",
            "it",
            "multi",
            "multicloud",
            "observability",
            "connectivity",
            "proctor",
            "proctoring",
            "diagnostics",
            "operations",
            "warfare");

    private static final Set<String> PARTLY = Set.of("partially", "partly", "temporarily", "temporary", "teilweise");

    private static final Set<String> NEGATIONS =
            Set.of("no", "not", "non", "without", "kein", "keine", "pas", "nicht", "never", "isn", "isnt");

    private Workplaces() {}

    /** From schema.org's {@code jobLocationType} or a site's own workplace field, in whatever shape. */
    public static Optional<Workplace> structured(@Nullable JsonNode jobLocationType) {
        List<String> texts = new ArrayList<>();
        for (JsonNode one : JsonText.each(jobLocationType)) {
            String text = JsonText.text(one);
            if (text != null) {
                texts.add(text);
            }
        }
        return fromWords(texts.toArray(String[]::new));
    }

    /**
     * From the words of titles, locations and workplace fields; nulls are skipped. Hybrid wins over remote, remote over
     * onsite: a posting that offers several is as free as its freest stated middle.
     */
    public static Optional<Workplace> fromWords(@Nullable String... texts) {
        Set<Workplace> found = new LinkedHashSet<>();
        for (String text : texts) {
            if (text != null && text.length() <= LONGEST) {
                addFrom(words(text), found);
            }
        }
        if (found.contains(Workplace.HYBRID)) {
            return Optional.of(Workplace.HYBRID);
        }
        return found.contains(Workplace.REMOTE)
                ? Optional.of(Workplace.REMOTE)
                : found.stream().findFirst();
    }

    private static void addFrom(List<String> words, Set<Workplace> found) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String next = i + 1 < words.size() ? words.get(i + 1) : "";
            String before = i > 0 ? words.get(i - 1) : "";
            boolean trade = TRADES.contains(next);
            boolean negated = NEGATIONS.contains(before);
            boolean deniedAfter = NEGATIONS.contains(next);
            if (HYBRID.contains(word) && !trade && !negated && !deniedAfter) {
                found.add(Workplace.HYBRID);
            } else if (isRemote(word, next, words, i) && !trade && !deniedAfter) {
                if (!negated) {
                    found.add(PARTLY.contains(before) ? Workplace.HYBRID : Workplace.REMOTE);
                }
            } else if (ONSITE.contains(word)
                    || isPair(word, next, "on", "site")
                    || isPair(word, next, "in", "office")
                    || isPair(word, next, "in", "person")
                    || isPair(word, next, "vor", "ort")
                    || isPair(word, next, "sur", "site")) {
                found.add(Workplace.ONSITE);
            }
        }
    }

    private static boolean isRemote(String word, String next, List<String> words, int i) {
        return REMOTE.contains(word)
                || isPair(word, next, "home", "office")
                || isPair(word, next, "home", "based")
                || isPair(word, next, "work", "from")
                        && i + 2 < words.size()
                        && Set.of("home", "anywhere").contains(words.get(i + 2));
    }

    private static boolean isPair(String word, String next, String first, String second) {
        return word.equals(first) && next.equals(second);
    }

    private static List<String> words(String text) {
        String apart = text.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        for (String word : apart.split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /** Where remote applicants may live, from {@code applicantLocationRequirements}, without repetition. */
    public static List<String> remoteRegions(@Nullable JsonNode applicantLocationRequirements) {
        Set<String> regions = new LinkedHashSet<>();
        for (JsonNode one : JsonText.each(applicantLocationRequirements)) {
            String name =
                    one.isObject() ? JsonText.text(one, "name", "addressCountry", "addressRegion") : JsonText.text(one);
            if (name == null && one.path("address").isObject()) {
                name = Places.structured(one).stream()
                        .map(place -> place.display())
                        .findFirst()
                        .orElse(null);
            }
            if (name != null) {
                regions.add(name);
            }
        }
        return List.copyOf(regions);
    }

    /** Where remote applicants may live, from a location such as {@code Remote - US} or {@code Remote (EMEA)}. */
    public static List<String> remoteRegions(@Nullable String location) {
        Set<String> regions = new LinkedHashSet<>();
        if (location == null || location.length() > LONGEST) {
            return List.of();
        }
        for (String part : location.split("[|;•·\\n]|\\s/\\s|\\s+or\\s+")) {
            if (fromWords(part).filter(Workplace.REMOTE::equals).isPresent()) {
                String region = LocationWords.withoutWorkplace(part);
                if (region != null) {
                    regions.add(region);
                }
            }
        }
        return List.copyOf(regions);
    }
}
