package io.jobhunt.reading.dates;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Months by name and abbreviation. They are CLDR's, in the languages that {@code Languages} tells apart, in both the
 * form of a date and the form that stands alone ("marca", "marzec"); after a {@code +} what people write besides.
 *
 * <p>Written down here instead of asked from the JDK at run time: fourteen languages take it most of a second, and
 * fingerprints are stored, so that another JDK with other names must not change them unnoticed. A test compares.
 */
public final class MonthNames {

    private static final List<String> NAMES = List.of(
            "january jan januar janvier janv enero ene janeiro gennaio gen januari tammikuuta tammikuu tammik tammi"
                    + " stycznia styczeń sty ledna leden led ocak oca",
            "february feb februar février févr febrero fevereiro fev febbraio februari helmikuuta helmikuu helmik"
                    + " helmi lutego luty lut února únor úno şubat şub",
            "march mar märz mär mars marzo março maart mrt marts maaliskuuta maaliskuu maalisk maalis marca marzec"
                    + " března březen bře mart + maerz mrz",
            "april apr avril avr abril abr aprile huhtikuuta huhtikuu huhtik huhti kwietnia kwiecień kwi dubna duben"
                    + " dub nisan nis",
            "may mai mayo maio maggio mag mei maj toukokuuta toukokuu toukok touko maja května květen kvě mayıs",
            "june jun juni juin junio junho giugno giu kesäkuuta kesäkuu kesäk kesä czerwca czerwiec cze června"
                    + " červen čvn haziran haz",
            "july jul juli juillet juil julio julho luglio lug heinäkuuta heinäkuu heinäk heinä lipca lipiec lip"
                    + " července červenec čvc temmuz tem",
            "august aug août agosto ago augustus augusti elokuuta elokuu elok elo sierpnia sierpień sie srpna srpen"
                    + " srp ağustos ağu",
            "september sep sept septembre septiembre setembro set settembre syyskuuta syyskuu syysk syys września"
                    + " wrzesień wrz září zář eylül eyl",
            "october oct oktober okt octobre octubre outubro out ottobre ott lokakuuta lokakuu lokak loka października"
                    + " październik paź října říjen říj ekim eki",
            "november nov novembre noviembre novembro marraskuuta marraskuu marrask marras listopada listopad lis"
                    + " listopadu kasım kas",
            "december dec dezember dez décembre déc diciembre dic dezembro dicembre desember des joulukuuta joulukuu"
                    + " jouluk joulu grudnia grudzień gru prosince prosinec pro aralık ara");

    /**
     * Months in a date that is a date, and mostly something else beside a number in a sentence: "set 3 goals", "3 days
     * ago 12 people applied", "Gen 2", "pro 3 Jahre", "LED 5", "5 out 6".
     */
    private static final Set<String> OFTEN_OTHER_WORDS = Set.of(
            ("set out ago des gen mag lug pro led lis lip elo elok eki tem sie sty nis kas ara gru lut haz oca cze"
                            + " dub srp wrz loka mart marca maja uno")
                    .split(" "));

    /** Without its accents a short abbreviation is soon another word. */
    private static final int LONG_WITHOUT_ACCENTS = 5;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Map<String, Integer> BY_NAME = byName();

    private MonthNames() {}

    /** 1 to 12, or 0 for a word that is no month; for texts that hold nothing but a date. */
    static int number(String name) {
        return BY_NAME.getOrDefault(plain(name).toLowerCase(Locale.ROOT), 0);
    }

    /** The names in small letters that mean a month beside a number in any text. */
    public static Set<String> inSentences() {
        Set<String> names = new HashSet<>();
        for (String month : NAMES) {
            for (String name : month.split("[ +]+")) {
                names.add(name);
                if (name.length() >= LONG_WITHOUT_ACCENTS) {
                    names.add(plain(name));
                }
            }
        }
        names.removeAll(OFTEN_OTHER_WORDS);
        return Set.copyOf(names);
    }

    private static Map<String, Integer> byName() {
        Map<String, Integer> numbers = new HashMap<>();
        for (int month = 0; month < NAMES.size(); month++) {
            for (String name : NAMES.get(month).split("[ +]+")) {
                numbers.put(plain(name), month + 1);
            }
        }
        return Map.copyOf(numbers);
    }

    private static String plain(String name) {
        return MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    }
}
