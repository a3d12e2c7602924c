package io.jobhunt.reading.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The language of a posting: as declared, or else by its most common words. */
public final class Languages {

    private static final int WORDS_LOOKED_AT = 400;
    private static final int FEWEST_WORDS = 12;

    private static final Set<String> ISO = Set.of(Locale.getISOLanguages());

    private static final Map<String, String> STOP_WORDS = Map.ofEntries(
            Map.entry(
                    "en", "the and of to in you for with our we are is your will on as be this that have or an by at"),
            Map.entry(
                    "de",
                    "und der die das mit für wir zu den von ist auf ein eine sie du bei dich dein ihre im als wird"),
            Map.entry(
                    "fr",
                    "et les des vous pour nous dans une est votre avec sur notre du aux qui au ou par plus ce en"),
            Map.entry("es", "y los las del para con una por nuestro en el que se como tu más nuestra o su al es"),
            Map.entry("pt", "e os as do da para com uma por nosso em o que se como você mais nossa ou dos das não ao"),
            Map.entry("it", "e gli le dei per con una nostro il che di come del della nel sono un alla ai delle siamo"),
            Map.entry("nl", "en het een van de voor met wij je onze zijn op bij jij jouw als ook wat ben naar aan om"),
            Map.entry("sv", "och att det en som för med vi du är på av till har ett dig vår inom eller om kan din"),
            Map.entry("da", "og at det en som for med vi du er på af til har et dig vores inden eller om kan din ikke"),
            Map.entry("no", "og å det en som for med vi du er på av til har et deg vår innen eller om kan din ikke"),
            Map.entry("fi", "ja on sekä että olet tai se me sinun ovat kanssa meillä myös voit työ ei kun mukaan"),
            Map.entry("pl", "i w z na do się oraz jest dla nie nas od po lub przez że co jak twoje nasz pracy"),
            Map.entry("cs", "a v se na je s pro že do nebo jsme si ve k jako od po při tak práce naše"),
            Map.entry("tr", "ve bir için ile bu olarak olan da en daha veya gibi çok sahip iş ya tüm"));

    private static final Map<String, List<String>> BY_WORD = byWord();
    private static final Map<String, String> BY_NAME = byName();

    private Languages() {}

    /**
     * The language that a {@code lang} attribute, {@code inLanguage} or an API field names.
     *
     * @param declared a BCP 47 tag ({@code en-US}, {@code pt_BR}) or a name in English or in the language itself
     * @return the lower-case primary tag; null when it names no language
     */
    public static @Nullable String declared(@Nullable String declared) {
        String text = JsonText.clean(declared);
        if (text == null) {
            return null;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        String primary = lower.split("[-_.@,; ]", 2)[0];
        if (primary.length() == 2 && ISO.contains(primary)) {
            return primary;
        }
        return BY_NAME.getOrDefault(lower, BY_NAME.get(primary));
    }

    /**
     * The language of a text by its stop words or its script.
     *
     * @return the lower-case primary tag; null when the text is short or the answer is not clear
     */
    public static @Nullable String detect(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String byScript = byScript(text);
        if (byScript != null) {
            return byScript;
        }
        Map<String, Integer> hits = new HashMap<>();
        int words = 0;
        for (int at = 0; at < text.length() && words < WORDS_LOOKED_AT; ) {
            int end = at;
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
            if (end > at) {
                words++;
                String word = text.substring(at, end).toLowerCase(Locale.ROOT);
                for (String language : BY_WORD.getOrDefault(word, List.of())) {
                    hits.merge(language, 1, Integer::sum);
                }
            }
            at = Math.max(end, at + 1);
        }
        return words < FEWEST_WORDS ? null : clearWinner(hits, words);
    }

    /** At least every eighth word is a stop word of it, and half as many again as of any other language. */
    private static @Nullable String clearWinner(Map<String, Integer> hits, int words) {
        String best = null;
        int most = 0;
        int second = 0;
        for (Map.Entry<String, Integer> hit : hits.entrySet()) {
            if (hit.getValue() > most) {
                second = most;
                most = hit.getValue();
                best = hit.getKey();
            } else {
                second = Math.max(second, hit.getValue());
            }
        }
        return most * 8 >= words && most * 2 >= second * 3 ? best : null;
    }

    private static @Nullable String byScript(String text) {
        int[] counts = new int[6];
        int looked = Math.min(text.length(), 4000);
        for (int i = 0; i < looked; i++) {
            char c = text.charAt(i);
            if (!Character.isLetter(c)) {
                continue;
            }
            counts[0]++;
            switch (Character.UnicodeScript.of(c)) {
                case HIRAGANA, KATAKANA -> counts[1]++;
                case HAN -> counts[2]++;
                case HANGUL -> counts[3]++;
                case HEBREW -> counts[4]++;
                case THAI -> counts[5]++;
                default -> {}
            }
        }
        int letters = counts[0];
        if (letters < FEWEST_WORDS) {
            return null;
        }
        if (counts[1] * 10 > letters && (counts[1] + counts[2]) * 2 > letters) {
            return "ja";
        }
        if (counts[2] * 2 > letters) {
            return "zh";
        }
        if (counts[3] * 2 > letters) {
            return "ko";
        }
        if (counts[4] * 2 > letters) {
            return "he";
        }
        return counts[5] * 2 > letters ? "th" : null;
    }

    private static Map<String, List<String>> byWord() {
        Map<String, List<String>> languages = new HashMap<>();
        STOP_WORDS.forEach((language, words) -> {
            for (String word : Set.copyOf(Arrays.asList(words.split(" ")))) {
                languages.computeIfAbsent(word, key -> new ArrayList<>()).add(language);
            }
        });
        return Map.copyOf(languages);
    }

    private static Map<String, String> byName() {
        Map<String, String> names = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            if (code.length() == 2) {
                Locale locale = Locale.forLanguageTag(code);
                names.putIfAbsent(locale.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
                names.putIfAbsent(locale.getDisplayLanguage(locale).toLowerCase(Locale.ROOT), code);
                names.putIfAbsent(locale.getISO3Language(), code);
            }
        }
        return Map.copyOf(names);
    }
}
