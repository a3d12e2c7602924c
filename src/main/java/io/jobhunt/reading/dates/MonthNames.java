package io.jobhunt.reading.dates;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Months by name or abbreviation, in the languages career sites are mostly written in. */
final class MonthNames {

    private static final List<List<String>> NAMES = List.of(
            List.of(
                    "january", "januar", "janvier", "enero", "janeiro", "gennaio", "januari", "jan", "janv", "ene",
                    "gen"),
            List.of(
                    "february",
                    "februar",
                    "fevrier",
                    "febrero",
                    "fevereiro",
                    "febbraio",
                    "februari",
                    "feb",
                    "fevr",
                    "fev"),
            List.of("march", "marz", "maerz", "mars", "marzo", "marco", "maart", "mar", "mrz"),
            List.of("april", "avril", "abril", "aprile", "apr", "avr", "abr"),
            List.of("may", "mai", "mayo", "maio", "maggio", "mei", "maj", "mag"),
            List.of("june", "juni", "juin", "junio", "junho", "giugno", "jun", "giu"),
            List.of("july", "juli", "juillet", "julio", "julho", "luglio", "jul", "juil", "lug"),
            List.of("august", "aout", "agosto", "augustus", "augusti", "aug", "ago"),
            List.of("september", "septembre", "septiembre", "setembro", "settembre", "sep", "sept", "set"),
            List.of("october", "oktober", "octobre", "octubre", "outubro", "ottobre", "oct", "okt", "out", "ott"),
            List.of("november", "novembre", "noviembre", "novembro", "nov"),
            List.of(
                    "december",
                    "dezember",
                    "decembre",
                    "diciembre",
                    "dezembro",
                    "dicembre",
                    "dec",
                    "dez",
                    "dic",
                    "des"));

    private static final Map<String, Integer> BY_NAME = byName();

    private MonthNames() {}

    /** 1 to 12, or 0 for a word that is no month. */
    static int number(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return BY_NAME.getOrDefault(plain.toLowerCase(Locale.ROOT), 0);
    }

    private static Map<String, Integer> byName() {
        Map<String, Integer> numbers = new HashMap<>();
        for (int month = 0; month < NAMES.size(); month++) {
            for (String name : NAMES.get(month)) {
                numbers.put(name, month + 1);
            }
        }
        return Map.copyOf(numbers);
    }
}
