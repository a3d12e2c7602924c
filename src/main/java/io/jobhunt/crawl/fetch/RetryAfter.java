package io.jobhunt.crawl.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;

/** How long a site asks to be left alone: {@code Retry-After} of RFC 9110, in seconds or as a date, and never trusted. */
final class RetryAfter {

    private static final Duration LEAST = Duration.ofSeconds(1);

    /** The three forms of an HTTP date. */
    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.RFC_1123_DATE_TIME,
            new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern("EEEE, dd-MMM-")
                    .appendValueReduced(ChronoField.YEAR, 2, 2, 2000)
                    .appendPattern(" HH:mm:ss 'GMT'")
                    .toFormatter(Locale.ENGLISH),
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ENGLISH));

    private RetryAfter() {}

    /**
     * @param header   as it was sent, or null
     * @param unstated the pause for a header that is missing, negative or unreadable
     * @param most     the longest pause
     */
    static Duration pause(String header, Instant now, Duration unstated, Duration most) {
        Duration asked = header == null ? unstated : asked(header.strip(), now, unstated, most);
        if (asked.compareTo(LEAST) < 0) {
            return LEAST;
        }
        return asked.compareTo(most) > 0 ? most : asked;
    }

    private static Duration asked(String header, Instant now, Duration unstated, Duration most) {
        if (!header.isEmpty() && header.chars().allMatch(c -> c >= '0' && c <= '9')) {
            // Ten digits are three centuries; more would not fit.
            return header.length() > 10 ? most : Duration.ofSeconds(Long.parseLong(header));
        }
        for (DateTimeFormatter form : DATES) {
            try {
                return Duration.between(now, LocalDateTime.parse(header, form).toInstant(ZoneOffset.UTC));
            } catch (DateTimeParseException e) {
                // Then it may be one of the other forms.
            }
        }
        return unstated;
    }
}
