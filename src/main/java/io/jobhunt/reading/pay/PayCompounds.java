package io.jobhunt.reading.pay;

import io.jobhunt.reading.Salary.Period;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Germanic languages write "annual gross salary" as one word: its end says that it is pay, its beginning for how long. */
final class PayCompounds {

    private static final List<String> ENDS = List.of(
            "gehalt",
            "gehälter",
            "lohn",
            "vergütung",
            "entgelt",
            "salär",
            "einkommen",
            "salaris",
            "loon",
            "lön",
            "løn",
            "lønn");
    private static final Map<String, Period> BEGINNINGS = Map.ofEntries(
            Map.entry("jahres", Period.YEAR),
            Map.entry("bruttojahres", Period.YEAR),
            Map.entry("monats", Period.MONTH),
            Map.entry("bruttomonats", Period.MONTH),
            Map.entry("wochen", Period.WEEK),
            Map.entry("tages", Period.DAY),
            Map.entry("stunden", Period.HOUR),
            Map.entry("jaar", Period.YEAR),
            Map.entry("maand", Period.MONTH),
            Map.entry("uur", Period.HOUR),
            Map.entry("års", Period.YEAR),
            Map.entry("månads", Period.MONTH),
            Map.entry("måneds", Period.MONTH),
            Map.entry("tim", Period.HOUR));

    private PayCompounds() {}

    static boolean isPay(String lower) {
        for (String end : ENDS) {
            if (lower.length() > end.length() && lower.endsWith(end)) {
                return true;
            }
        }
        return false;
    }

    /** Null for a word that is no such compound. */
    static @Nullable Period period(String lower) {
        if (isPay(lower)) {
            for (Map.Entry<String, Period> beginning : BEGINNINGS.entrySet()) {
                if (lower.startsWith(beginning.getKey())) {
                    return beginning.getValue();
                }
            }
        }
        return null;
    }
}
