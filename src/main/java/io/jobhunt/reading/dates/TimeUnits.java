package io.jobhunt.reading.dates;

import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The nouns and abbreviations that times are counted in: by ages ("3 days ago"), by countdowns, and by pay ("per hour").
 * The JDK has no words for them.
 */
public final class TimeUnits {

    private static final Map<ChronoUnit, Set<String>> WORDS = new EnumMap<>(Map.of(
            ChronoUnit.SECONDS,
            words("second seconds sec secs sekunde sekunden seconde secondes segundo segundos"),
            ChronoUnit.MINUTES,
            words("minute minutes min mins minuten minuto minutos minuti"),
            ChronoUnit.HOURS,
            words("hour hours hr hrs h stunde stunden std heure heures hora horas ora ore uur uren timme timmar timer"
                    + " godz godzina godzinę godziny godzin 時 時間 小时 시간"),
            ChronoUnit.DAYS,
            words("day days d tag tage tagen jour jours día días dia dias giorno giorni dag dagen dagar dage dzień"
                    + " dzien dni 日 天"),
            ChronoUnit.WEEKS,
            words("week weeks wk wks w woche wochen semaine semaines semana semanas settimana settimane weken vecka"
                    + " tydzień tygodni 周"),
            ChronoUnit.MONTHS,
            words("month months mo mth mnth monat monate monaten mois mes meses mês mese mesi maand maanden månad"
                    + " måned mies miesiąc miesiac miesięcy 月 个月 월"),
            ChronoUnit.YEARS,
            words("year years yr yrs jahr jahre jahren an ans année années año años ano anos anno anni jaar år rok"
                    + " 年 년")));

    private TimeUnits() {}

    /** @param unit from seconds to years */
    public static Set<String> words(ChronoUnit unit) {
        Set<String> words = WORDS.get(unit);
        if (words == null) {
            throw new IllegalArgumentException("no words for " + unit);
        }
        return words;
    }

    public static Set<String> all() {
        Set<String> all = new HashSet<>();
        WORDS.values().forEach(all::addAll);
        return Set.copyOf(all);
    }

    private static Set<String> words(String words) {
        return Set.of(words.split(" "));
    }
}
