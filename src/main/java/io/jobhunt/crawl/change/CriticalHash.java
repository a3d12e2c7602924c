package io.jobhunt.crawl.change;

import com.dynatrace.hash4j.hashing.HashStream64;
import io.jobhunt.crawl.text.FingerprintHash;
import io.jobhunt.crawl.text.Tokens;
import io.jobhunt.reading.Place;
import io.jobhunt.reading.Salary;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;

/**
 * One hash over what must never be missed: title, company, locations, workplace, employment types, salary, the exact
 * description where it is stated in structured form, and how often the page says that the posting is closed. Never the
 * posting or closing date: sites re-date without an edit.
 *
 * <p>Canonical: blanks, entities, attribute order and the order of lists don't matter; every word and its case does.
 */
final class CriticalHash {

    private final HashStream64 stream = FingerprintHash.HASH.hashStream();

    private CriticalHash() {}

    /**
     * For a page that states the posting in structured form.
     *
     * @param description      its text, or null
     * @param descriptionWords the same, masked: instead of the exact text where that is part of the page
     * @param money            a hash of the amounts of money in the text, 0 when the salary is stated
     */
    static long ofStated(
            StatedFields stated, String description, Tokens descriptionWords, long money, int closedPhrases) {
        CriticalHash hash = new CriticalHash();
        hash.stream.putInt(1);
        hash.fields(stated, stated.title());
        if (stated.exactDescription()) {
            hash.text(description);
        } else {
            hash.stream.putLong(descriptionWords.digest());
        }
        hash.stream.putLong(money);
        hash.stream.putInt(closedPhrases);
        return hash.stream.getAsLong();
    }

    /**
     * For any other page.
     *
     * @param title    the best title of the markup
     * @param headings a hash of the lines that may name the place of work
     * @param money    a hash of the amounts of money
     */
    static long ofText(StatedFields stated, String title, long headings, long money, int closedPhrases) {
        CriticalHash hash = new CriticalHash();
        hash.stream.putInt(2);
        hash.fields(stated, title == null ? stated.title() : title);
        hash.stream.putLong(headings).putLong(money).putInt(closedPhrases);
        return hash.stream.getAsLong();
    }

    private void fields(StatedFields stated, String title) {
        text(title);
        text(stated.company());
        set(stated.locations().stream().map(CriticalHash::place).toList());
        stream.putInt(stated.workplace() == null ? -1 : stated.workplace().ordinal());
        set(stated.remoteRegions());
        set(stated.employmentTypes());
        salary(stated.salary());
    }

    private void salary(Salary salary) {
        stream.putBoolean(salary != null);
        if (salary != null) {
            amount(salary.min());
            amount(salary.max());
            text(salary.currency());
            stream.putInt(salary.period() == null ? -1 : salary.period().ordinal());
        }
    }

    /** Not the plain notation: a hostile 1E+999999999 would fill the memory. */
    private void amount(BigDecimal amount) {
        text(amount == null ? null : amount.stripTrailingZeros().toString());
    }

    private void set(List<String> values) {
        List<String> sorted =
                values.stream().map(CriticalHash::canonical).distinct().sorted().toList();
        stream.putInt(sorted.size());
        sorted.forEach(this::text);
    }

    /** Framed by its length, so that no two different rows of fields look alike. */
    private void text(String value) {
        if (value == null) {
            stream.putInt(-1);
        } else {
            stream.putString(canonical(value));
        }
    }

    private static String place(Place place) {
        return place.display() + '\u0001' + place.city() + '\u0001' + place.region() + '\u0001' + place.country();
    }

    /** NFC, every run of blanks one blank, invisible signs and typographic variants of quotes, hyphens folded. */
    static String canonical(String value) {
        char[] folded = new char[value.length()];
        int length = 0;
        boolean blank = false;
        boolean plain = true;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean ascii = c > ' ' && c < 127;
            if (!ascii && (Character.isWhitespace(c) || Character.isSpaceChar(c))) {
                blank = length > 0;
            } else if (ascii || Character.getType(c) != Character.FORMAT) {
                if (blank) {
                    folded[length++] = ' ';
                    blank = false;
                }
                folded[length++] = ascii ? c : fold(c);
                plain &= c < 0x300;
            }
        }
        String text = new String(folded, 0, length);
        return plain ? text : normalized(text);
    }

    private static char fold(char c) {
        return switch (c) {
            case '\u2018', '\u2019', '\u02bc' -> '\'';
            case '\u201c', '\u201d' -> '"';
            case '\u2010', '\u2011' -> '-';
            default -> c;
        };
    }

    /** Composed where that is cheap: a text that piles marks on one letter would take quadratic time, and stays as it is. */
    private static String normalized(String text) {
        int marks = 0;
        for (int i = 0; i < text.length(); i++) {
            marks = Character.getType(text.charAt(i)) == Character.NON_SPACING_MARK ? marks + 1 : 0;
            if (marks > 30) {
                return text;
            }
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
