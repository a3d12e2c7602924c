package io.jobhunt.sourcing.rows;

import io.jobhunt.extract.Place;
import io.jobhunt.extract.Salary;
import io.jobhunt.extract.Workplace;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The values of sites' own APIs in the words of a {@link io.jobhunt.extract.Reading}; null for what says nothing. */
public final class Readings {

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");
    private static final Pattern WITH_SPACES = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})[ T](\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?) ?(UTC|Z|[+-]\\d{2}:?\\d{2})?");

    private Readings() {}

    /** ISO 8601 with or without a time, or with blanks in the place of the {@code T} and before the zone; UTC when it names none. */
    public static Instant instant(String text) {
        if (text == null) {
            return null;
        }
        try {
            if (text.length() == 10) {
                return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
            }
            Matcher parts = WITH_SPACES.matcher(text);
            if (parts.matches()) {
                return LocalDateTime.parse(parts.group(1) + "T" + parts.group(2))
                        .toInstant(offset(parts.group(3)));
            }
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static ZoneOffset offset(String zone) {
        return zone == null || zone.startsWith("U") || zone.equals("Z") ? ZoneOffset.UTC : ZoneOffset.of(zone);
    }

    /** Milliseconds since 1970. */
    public static Instant millis(String text) {
        return text != null && text.matches("\\d{11,14}") ? Instant.ofEpochMilli(Long.parseLong(text)) : null;
    }

    /** The first number of a text such as {@code $189,600}. */
    public static BigDecimal number(String text) {
        Matcher number = NUMBER.matcher(text == null ? "" : text);
        return number.find() ? new BigDecimal(number.group().replace(",", "")) : null;
    }

    /** Null without a figure; zeroes are how forms leave a figure out. */
    public static Salary salary(BigDecimal min, BigDecimal max, String currency, Salary.Period period) {
        BigDecimal lower = min == null || min.signum() == 0 ? null : min;
        BigDecimal upper = max == null || max.signum() == 0 ? null : max;
        String iso = currency != null && currency.matches("[A-Za-z]{3}") ? currency.toUpperCase(Locale.ROOT) : null;
        return lower == null && upper == null ? null : new Salary(lower, upper, iso, period);
    }

    /** From words such as {@code per-year-salary}, {@code 1 HOUR}, {@code monthly}. */
    public static Salary.Period period(String words) {
        String text = words == null ? "" : words.toLowerCase(Locale.ROOT);
        if (text.contains("hour")) {
            return Salary.Period.HOUR;
        } else if (text.contains("year") || text.contains("annual") || text.contains("annum")) {
            return Salary.Period.YEAR;
        } else if (text.contains("month")) {
            return Salary.Period.MONTH;
        } else if (text.contains("week")) {
            return Salary.Period.WEEK;
        } else if (text.contains("day") || text.contains("daily")) {
            return Salary.Period.DAY;
        }
        return null;
    }

    /** From words such as {@code On-site}, {@code hybrid}, {@code Remote}. */
    public static Workplace workplace(String words) {
        String text = words == null ? "" : words.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        if (text.contains("hybrid")) {
            return Workplace.HYBRID;
        } else if (text.contains("remote")) {
            return Workplace.REMOTE;
        } else if (text.contains("onsite") || text.contains("inoffice") || text.contains("inperson")) {
            return Workplace.ONSITE;
        }
        return null;
    }

    /** In the words of schema.org, from such as {@code FullTime}, {@code fulltime_permanent}, {@code Intern/Working Student}. */
    public static List<String> employmentTypes(String words) {
        if (words == null) {
            return List.of();
        }
        String text = words.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        Stream<String> types = Stream.of(
                text.contains("full") ? "FULL_TIME" : null,
                text.contains("part") ? "PART_TIME" : null,
                text.contains("intern") && !text.contains("internal") || text.contains("trainee") ? "INTERN" : null,
                text.contains("contract") || text.contains("freelance") ? "CONTRACTOR" : null,
                text.contains("temp") || text.contains("fixedterm") || text.contains("seasonal") ? "TEMPORARY" : null,
                text.contains("volunteer") ? "VOLUNTEER" : null,
                text.contains("perdiem") ? "PER_DIEM" : null);
        return types.filter(Objects::nonNull).toList();
    }

    /** Null when no part says anything. */
    public static Place place(String city, String region, String country) {
        String display = Stream.of(city, region, country)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
        return display.isEmpty() ? null : new Place(display, city, region, country);
    }

    /** {@code en} of {@code en-US}. */
    public static String language(String tag) {
        return tag != null && tag.matches("[A-Za-z]{2,3}([-_].*)?")
                ? tag.split("[-_]")[0].toLowerCase(Locale.ROOT)
                : null;
    }

    /** Pieces of HTML after one another; null when there is none. */
    public static String joinHtml(String... pieces) {
        String all = Stream.of(pieces).filter(Objects::nonNull).collect(Collectors.joining("\n"));
        return all.isEmpty() ? null : all;
    }

    /** A section with its heading, or null when it has no text. */
    public static String section(String heading, String html) {
        return html == null ? null : heading == null ? html : "<h3>" + escaped(heading) + "</h3>\n" + html;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
