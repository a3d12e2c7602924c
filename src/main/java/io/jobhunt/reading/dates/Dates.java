package io.jobhunt.reading.dates;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates as career sites write them. A date that could be read in two ways ({@code 03/04/2026}), that is relative
 * ({@code 30+ days ago}) or that lies outside 1995–2100 is no date: an unknown date is better than a wrong one.
 */
public final class Dates {

    private static final int LONGEST = 100;
    private static final Instant EARLIEST = Instant.parse("1995-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2101-01-01T00:00:00Z");

    private static final String WEEKDAY = "(?:\\p{L}{2,10}\\.?,?\\s+)?";
    private static final String MONTH = "(\\p{L}{3,12})\\.?";
    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?";
    private static final String REST = "(?<rest>.*)$";

    private static final Pattern YEAR_FIRST =
            Pattern.compile("^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)" + REST, Pattern.DOTALL);
    private static final Pattern JAPANESE =
            Pattern.compile("^(\\d{4})\\s?年\\s?(\\d{1,2})\\s?月\\s?(\\d{1,2})\\s?日" + REST);
    private static final Pattern DAY_MONTH_YEAR = Pattern.compile(
            "^" + WEEKDAY + DAY + "[\\s-]+(?:de\\s+)?" + MONTH + ",?[\\s-]+(?:de\\s+)?(\\d{4})(?!\\d)" + REST);
    private static final Pattern MONTH_DAY_YEAR =
            Pattern.compile("^" + WEEKDAY + MONTH + "\\s*" + DAY + ",?\\s+(\\d{4})(?!\\d)" + REST);
    private static final Pattern DATE_TO_STRING = Pattern.compile(
            "^\\p{L}{3},?\\s+(\\p{L}{3})\\s+(\\d{1,2})\\s+(?<rest>\\d{1,2}:\\d{2}:\\d{2}\\s+\\S+)\\s+(\\d{4})$");
    private static final Pattern NUMERIC = Pattern.compile("^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})(?!\\d)" + REST);

    private Dates() {}

    /** The moment a text states. A date without a time is the start of that day, a time without a zone is taken as UTC. */
    public static Optional<Instant> parse(@Nullable String text) {
        if (text == null || text.length() > LONGEST) {
            return Optional.empty();
        }
        String date = text.replaceAll("[\\s\\u00a0\\u202f]+", " ").strip();
        try {
            return read(date).filter(at -> !at.isBefore(EARLIEST) && at.isBefore(LATEST));
        } catch (DateTimeException | NumberFormatException nonsense) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> read(String date) {
        if (date.matches("\\d+(?:\\.0+)?")) {
            return epoch(date.replaceFirst("\\.0+$", ""));
        }
        Matcher m;
        if ((m = YEAR_FIRST.matcher(date)).matches()) {
            return at(m.group(1), number(m.group(3)), m.group(4), m.group("rest"));
        }
        if ((m = DATE_TO_STRING.matcher(date)).matches()) {
            return at(m.group(4), MonthNames.number(m.group(1)), m.group(2), m.group("rest"));
        }
        if ((m = DAY_MONTH_YEAR.matcher(date)).matches()) {
            return at(m.group(3), MonthNames.number(m.group(2)), m.group(1), m.group("rest"));
        }
        if ((m = MONTH_DAY_YEAR.matcher(date)).matches()) {
            return at(m.group(3), MonthNames.number(m.group(1)), m.group(2), m.group("rest"));
        }
        if ((m = JAPANESE.matcher(date)).matches()) {
            return at(m.group(1), number(m.group(2)), m.group(3), m.group("rest"));
        }
        if ((m = NUMERIC.matcher(date)).matches()) {
            return numeric(m);
        }
        return Optional.empty();
    }

    private static Optional<Instant> epoch(String digits) {
        return switch (digits.length()) {
            case 8 -> at(digits.substring(0, 4), number(digits.substring(4, 6)), digits.substring(6), "");
            case 9, 10 -> Optional.of(Instant.ofEpochSecond(Long.parseLong(digits)));
            case 12, 13 -> Optional.of(Instant.ofEpochMilli(Long.parseLong(digits)));
            default -> Optional.empty();
        };
    }

    /** Day or month first? Only dots say so by themselves; with slashes and hyphens a number above 12 has to tell. */
    private static Optional<Instant> numeric(Matcher m) {
        int first = number(m.group(1));
        int second = number(m.group(3));
        boolean dotted = m.group(2).equals(".");
        if (dotted || first > 12 || first == second) {
            return at(m.group(4), second, m.group(1), m.group("rest"));
        }
        return second > 12 ? at(m.group(4), first, m.group(3), m.group("rest")) : Optional.empty();
    }

    private static Optional<Instant> at(String year, int month, String day, String rest) {
        if (month < 1) {
            return Optional.empty();
        }
        LocalDate date = LocalDate.of(number(year), month, number(day));
        String time = rest.strip().toUpperCase(Locale.ROOT);
        return time.isEmpty()
                ? Optional.of(date.atStartOfDay().toInstant(ZoneOffset.UTC))
                : ClockTime.read(time).map(clock -> clock.on(date));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /** A time of day with its offset, which is UTC where none is stated. */
    private record ClockTime(LocalTime time, ZoneOffset offset) {

        private static final Pattern TIME =
                Pattern.compile("^(?:T|,|AT|UM|À)?\\s*(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?\\s*"
                        + "([AP]\\.?M\\.?)?\\s*(?<zone>[A-Z]{1,5}|(?:UTC|GMT)?[+-]\\d{1,2}(?::?\\d{2})?)?\\s*"
                        + "(?:\\([^()]*\\)|\\[[^\\[\\]]*])?$");
        private static final Pattern ZONE_ONLY = Pattern.compile("^(?:Z|UTC|GMT)$");

        static Optional<ClockTime> read(String text) {
            if (ZONE_ONLY.matcher(text).matches()) {
                return Optional.of(new ClockTime(LocalTime.MIDNIGHT, ZoneOffset.UTC));
            }
            Matcher m = TIME.matcher(text);
            if (!m.matches()) {
                return Optional.empty();
            }
            int hour = hour(number(m.group(1)), m.group(5));
            int second = m.group(3) == null ? 0 : Math.min(59, number(m.group(3)));
            int nano = m.group(4) == null ? 0 : number((m.group(4) + "00000000").substring(0, 9));
            LocalTime time = LocalTime.of(hour, number(m.group(2)), second, nano);
            return ZoneNames.offset(m.group("zone")).map(offset -> new ClockTime(time, offset));
        }

        private static int hour(int hour, @Nullable String half) {
            if (half == null) {
                return hour;
            }
            if (hour < 1 || hour > 12) {
                throw new DateTimeException("no hour of a half day: " + hour);
            }
            return hour % 12 + (half.startsWith("P") ? 12 : 0);
        }

        Instant on(LocalDate date) {
            return date.atTime(time).toInstant(offset);
        }
    }
}
