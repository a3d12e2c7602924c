package io.jobhunt.sourcing.answers;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;

/** Dates in the forms that career sites write. A date without a zone is taken as UTC, one without a time as midnight. */
public final class Dates {

    /** Above this, a number counts milliseconds: in seconds it would lie in the year 5138. */
    private static final long LARGEST_SECONDS = 100_000_000_000L;

    private static final List<DateTimeFormatter> FORMS = List.of(
            DateTimeFormatter.ISO_OFFSET_DATE_TIME,
            DateTimeFormatter.ISO_LOCAL_DATE_TIME,
            DateTimeFormatter.RFC_1123_DATE_TIME,
            form("uuuu-MM-dd HH:mm:ss[ z][ xx]"),
            form("uuuu-MM-dd'T'HH:mm:ss[.SSS]xx"),
            form("MMMM d, uuuu"),
            form("MMM d, uuuu"),
            form("M/d/uuuu"),
            DateTimeFormatter.ISO_LOCAL_DATE);

    private Dates() {}

    /** The instant, or null when the text is none of the known forms. */
    public static Instant parse(String text) {
        if (text == null) {
            return null;
        }
        String date = text.strip().replaceAll("\\s+", " ");
        for (DateTimeFormatter form : FORMS) {
            try {
                TemporalAccessor read = form.parseBest(date, Instant::from, LocalDateTime::from, LocalDate::from);
                return instant(read);
            } catch (DateTimeException notThisForm) {
                // The next form may fit.
            }
        }
        return null;
    }

    /** Seconds or milliseconds since 1970, or null when the node is no positive number. */
    public static Instant epoch(JsonNode node) {
        String text = JsonFields.text(node);
        if (text == null || !text.matches("\\d{9,14}")) {
            return null;
        }
        long number = Long.parseLong(text);
        return number > LARGEST_SECONDS ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
    }

    private static Instant instant(TemporalAccessor read) {
        if (read instanceof Instant instant) {
            return instant;
        }
        if (read instanceof LocalDateTime time) {
            return time.toInstant(ZoneOffset.UTC);
        }
        return LocalDate.from(read).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static DateTimeFormatter form(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }
}
