package io.jobhunt.reading.pay;

import io.jobhunt.reading.Salary.Period;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words for what pay is for. */
final class PayPeriods {

    /** Nouns: a period after "per", "/" or "a". */
    private static final Map<String, Period> UNITS = words(
            "hour hr hrs h hours hourly stunde std stunden heure heures hora horas uur godz godzina godzinę timme ora"
                    + " 時 時間 小时 시간",
            "day days tag tage jour jours día dia días dag dzień dzien daily 日 天",
            "week wk woche wochen semaine semana weekly vecka tydzień",
            "month mo mth mnth monat mois mes mês mese maand miesiąc miesiac mies mc månad måned monthly 月 个月 월",
            "year yr annum annual jahr an année año ano anno jaar rok år yearly annually y 年 년");

    /** Words that state the period by themselves, next to the amount or before the word for pay. */
    private static final Map<String, Period> ALONE = words(
            "hourly ph stundenlohn stundensatz stündlich horaire 時給 时薪 시급 godzinowo uurloon",
            "daily täglich tagessatz tjm journalier 日給 日薪",
            "weekly wöchentlich hebdomadaire semanal 週給 周薪 pw",
            "monthly pcm monatlich monatsgehalt monatslohn mensuel mensuelle mensual mensal mensili miesięcznie 月給 月収"
                    + " 月薪 월급",
            "annual annually annualised annualized yearly pa jährlich jahresgehalt jahresbrutto jahreslohn"
                + " bruttojahresgehalt jahreszielgehalt annuel annuelle annuels anual anuales anuais annuo annua annui"
                + " rocznie 年収 年俸 年薪 연봉 pae lpa ctc lpy");

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

    private static Map<String, Period> words(String hour, String day, String week, String month, String year) {
        Map<String, Period> words = new HashMap<>();
        String[] lists = {hour, day, week, month, year};
        for (int i = 0; i < lists.length; i++) {
            for (String word : lists[i].split(" ")) {
                words.put(word, Period.values()[i]);
            }
        }
        return Map.copyOf(words);
    }
}
