package io.jobhunt.reading.words;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Employment types in the words of schema.org, from what sites in several languages call them. */
public final class EmploymentTypes {

    private static final int LONGEST = 300;

    /** Phrases of plain lower-case words, accents and punctuation removed. */
    private static final Map<String, List<String>> PHRASES = Map.of(
            "FULL_TIME",
            List.of(
                    "full time",
                    "fulltime",
                    "ft",
                    "vollzeit",
                    "temps plein",
                    "temps complet",
                    "tiempo completo",
                    "jornada completa",
                    "tempo integral",
                    "tempo inteiro",
                    "tempo pieno",
                    "voltijd",
                    "heltid",
                    "pelny etat",
                    "全职"),
            "PART_TIME",
            List.of(
                    "part time",
                    "parttime",
                    "pt",
                    "teilzeit",
                    "temps partiel",
                    "tiempo parcial",
                    "media jornada",
                    "meio periodo",
                    "tempo parcial",
                    "deeltijd",
                    "deltid",
                    "niepelny etat",
                    "minijob",
                    "werkstudent",
                    "working student",
                    "パート"),
            "CONTRACTOR",
            List.of(
                    "contract",
                    "contractor",
                    "contract to hire",
                    "freelance",
                    "freelancer",
                    "independent contractor",
                    "third party",
                    "corp to corp",
                    "c2c",
                    "1099",
                    "b2b",
                    "freiberuflich",
                    "free mitarbeit",
                    "prestataire",
                    "autonomo",
                    "業務委託"),
            "TEMPORARY",
            List.of(
                    "temporary",
                    "temp",
                    "fixed term",
                    "fixedterm",
                    "seasonal",
                    "interim",
                    "befristet",
                    "cdd",
                    "temporal",
                    "temporario",
                    "tijdelijk",
                    "tidsbegransad",
                    "limited term",
                    "契約社員"),
            "INTERN",
            List.of(
                    "intern",
                    "internship",
                    "internships",
                    "praktikum",
                    "praktikant",
                    "stage",
                    "stagiaire",
                    "practicas",
                    "becario",
                    "estagio",
                    "tirocinio",
                    "trainee",
                    "traineeship",
                    "apprentice",
                    "apprenticeship",
                    "ausbildung",
                    "alternance",
                    "apprentissage",
                    "co op",
                    "coop",
                    "インターン"),
            "VOLUNTEER",
            List.of("volunteer", "voluntary", "ehrenamt", "ehrenamtlich", "benevole", "voluntario"),
            "PER_DIEM",
            List.of("per diem", "casual", "on call", "prn", "zero hours"),
            "OTHER",
            List.of("other", "sonstige", "autre", "otro"));

    /** Say how long it lasts, and full time only where nothing says part time: a "Regular Part-Time" job is no full one. */
    private static final Set<String> LASTING = Set.of(
            "permanent",
            "cdi",
            "unbefristet",
            "festanstellung",
            "indefinido",
            "正社員",
            "regular",
            "direct hire",
            "salaried");

    private static final int LONGEST_PHRASE = 3;
    private static final Map<String, String> BY_PHRASE = byPhrase();

    private EmploymentTypes() {}

    /**
     * The types a text names, without repetition, in the order in which it names them: {@code Contract / Part-time}
     * is {@code [CONTRACTOR, PART_TIME]}. Empty when it names none.
     */
    public static List<String> normalise(@Nullable String text) {
        Set<String> found = new LinkedHashSet<>();
        if (text != null && text.length() <= LONGEST) {
            addFrom(text, found);
        }
        return List.copyOf(found);
    }

    /** The same for a JSON value: a text, a list of texts, objects with a name. */
    public static List<String> normalise(@Nullable JsonNode value) {
        Set<String> found = new LinkedHashSet<>();
        for (JsonNode one : JsonText.each(value)) {
            String text = JsonText.text(one);
            if (text != null && text.length() <= LONGEST) {
                addFrom(text, found);
            }
        }
        return List.copyOf(found);
    }

    private static void addFrom(String text, Set<String> found) {
        List<String> phrases = phrases(words(text));
        boolean partTime = phrases.stream().map(BY_PHRASE::get).anyMatch("PART_TIME"::equals);
        phrases.stream()
                .filter(phrase -> !(partTime && LASTING.contains(phrase)))
                .map(BY_PHRASE::get)
                .forEach(found::add);
    }

    /** Those that name a type, the longest at each place. */
    private static List<String> phrases(List<String> words) {
        List<String> phrases = new ArrayList<>();
        for (int at = 0; at < words.size(); ) {
            int used = 0;
            for (int length = Math.min(LONGEST_PHRASE, words.size() - at); length > 0 && used == 0; length--) {
                String phrase = String.join(" ", words.subList(at, at + length));
                if (BY_PHRASE.containsKey(phrase)) {
                    phrases.add(phrase);
                    used = length;
                }
            }
            at += Math.max(1, used);
        }
        return phrases;
    }

    /** {@code FullTime}, {@code FULL_TIME} and {@code full-time} are the same words. */
    private static List<String> words(String text) {
        String plain = Normalizer.normalize(text.replace('ł', 'l'), Normalizer.Form.NFD)
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .replaceAll("(?<=\\p{L})\\p{M}+(?<![\\u3099\\u309a])", "");
        String composed = Normalizer.normalize(plain, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        for (String word : composed.split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    private static Map<String, String> byPhrase() {
        Map<String, String> types = new HashMap<>();
        PHRASES.forEach((type, phrases) -> phrases.forEach(phrase -> types.put(phrase, type)));
        LASTING.forEach(phrase -> types.put(phrase, "FULL_TIME"));
        return Map.copyOf(types);
    }
}
