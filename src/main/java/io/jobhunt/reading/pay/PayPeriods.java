package io.jobhunt.reading.pay;

import io.jobhunt.reading.Salary.Period;
import io.jobhunt.reading.dates.TimeUnits;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words for the time that pay is for. */
public final class PayPeriods {

    /** A period after "per", "/" or "a": the units of time, and what is written in their place. */
    private static final Map<String, Period> UNITS =
            words("hourly", "daily", "weekly", "mc monthly", "annum annual yearly annually y");

    /** Between an amount and its period. */
    private static final Set<String> PER = Set.of(
            "/", "per", "a", "an", "each", "every", "pro", "par", "por", "al", "p", "im", "je", "na", "w", "i", "per-",
            "-", "à", "il", "all'", "di", "del", "ao", "um");

    /** Behind a number they say by themselves that it is pay: "97K-138K annually". */
    private static final String[] ADVERBS = {
        "hourly stündlich godzinowo",
        "täglich",
        "weekly wöchentlich",
        "monthly monatlich miesięcznie",
        "annually yearly pa jährlich rocznie"
    };

    /** Words that state the period by themselves, next to the amount or before the word for pay. */
    private static final Map<String, Period> ALONE = byPeriod(
            ADVERBS,
            "ph stundenlohn stundensatz horaire 時給 時薪 시급 uurloon",
            "daily tagessatz tjm journalier 日給 日薪",
            "hebdomadaire semanal 週給 周薪 pw",
            "pcm monatsgehalt monatslohn mensuel mensuelle mensual mensal mensili 月給 月収 月薪 월급",
            "annual annualised annualized jahresgehalt jahresbrutto jahreslohn bruttojahresgehalt jahreszielgehalt"
                    + " annuel annuelle annuels anual anuales anuais annuo annua annui 年収 年俸 年薪 연봉 pae lpa ctc lpy");

    private PayPeriods() {}

    static @Nullable Period ofUnit(String lower) {
        return UNITS.get(lower);
    }

    static @Nullable Period ofWord(String lower) {
        Period period = ALONE.get(lower);
        return period == null ? PayCompounds.period(lower) : period;
    }

    /**
     * From a field that can only hold a period: {@code HOUR}, {@code hourly}, {@code per-year-salary},
     * {@code 1 YEAR}, {@code ANN}. Null for none of ours, among them fortnights.
     */
    static @Nullable Period fromField(@Nullable String text) {
        if (text == null) {
            return null;
        }
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
            Period period = UNITS.getOrDefault(word, ALONE.getOrDefault(word, CODES.get(word)));
            if (word.startsWith("bi") || word.startsWith("semi") || word.startsWith("fortnight")) {
                return null;
            }
            if (period != null) {
                return period;
            }
        }
        return null;
    }

    private static final Map<String, Period> CODES = Map.of(
            "hur", Period.HOUR, "wee", Period.WEEK, "mon", Period.MONTH, "ann", Period.YEAR, "anna", Period.YEAR);

    /** The words that may follow "per". */
    public static Set<String> units() {
        return UNITS.keySet();
    }

    /** "Per" and its like, among them signs. */
    public static Set<String> per() {
        return PER;
    }

    public static Set<String> adverbs() {
        return Set.of(String.join(" ", ADVERBS).split(" "));
    }

    private static Map<String, Period> words(String... more) {
        String[] units = {
            String.join(" ", TimeUnits.words(ChronoUnit.HOURS)),
            String.join(" ", TimeUnits.words(ChronoUnit.DAYS)),
            String.join(" ", TimeUnits.words(ChronoUnit.WEEKS)),
            String.join(" ", TimeUnits.words(ChronoUnit.MONTHS)),
            String.join(" ", TimeUnits.words(ChronoUnit.YEARS))
        };
        return byPeriod(units, more);
    }

    /** From two lists each for hour, day, week, month and year, in this order. */
    private static Map<String, Period> byPeriod(String[] some, String... more) {
        Map<String, Period> words = new HashMap<>();
        for (Period period : Period.values()) {
            for (String word : (some[period.ordinal()] + " " + more[period.ordinal()]).split(" ")) {
                words.put(word, period);
            }
        }
        return Map.copyOf(words);
    }
}
