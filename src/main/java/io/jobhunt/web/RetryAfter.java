package io.jobhunt.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How long a site asks to be left alone: {@code Retry-After} (RFC 9110, 10.2.3) in seconds or in any of the three forms
 * of an HTTP date, and never trusted.
 */
public final class RetryAfter {

    private static final Duration LEAST = Duration.ofSeconds(1);

    /** More digits than these three centuries would not fit everywhere. */
    private static final Duration MOST = Duration.ofSeconds(9_999_999_999L);

    private static final DateTimeFormatter RFC_850 = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("EEEE, dd-MMM-")
            .appendValueReduced(ChronoField.YEAR, 2, 2, 2000)
            .appendPattern(" HH:mm:ss 'GMT'")
            .toFormatter(Locale.ENGLISH);
    private static final DateTimeFormatter ASCTIME =
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ENGLISH);

    private static final List<Function<String, Instant>> DATES = List.of(
            date -> ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant(),
            date -> LocalDateTime.parse(date, RFC_850).toInstant(ZoneOffset.UTC),
            date -> LocalDateTime.parse(date, ASCTIME).toInstant(ZoneOffset.UTC));

    private RetryAfter() {}

    /** How long from {@code now}, never negative; empty when the header says nothing that can be read. */
    public static Optional<Duration> parse(String header, Instant now) {
        String value = header.strip();
        if (!value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.of(value.length() > 10 ? MOST : Duration.ofSeconds(Long.parseLong(value)));
        }
        for (Function<String, Instant> form : DATES) {
            try {
                Duration wait = Duration.between(now, form.apply(value));
                return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
            } catch (DateTimeException e) {
                // Then it may be one of the other forms.
            }
        }
        return Optional.empty();
    }

    /**
     * The pause to keep: at least a second.
     *
     * @param header   as it was sent, if it was
     * @param unstated the pause for a header that is missing, negative or unreadable
     * @param most     the longest pause
     */
    public static Duration pause(@Nullable String header, Instant now, Duration unstated, Duration most) {
        Duration asked = header == null ? unstated : parse(header, now).orElse(unstated);
        if (asked.compareTo(LEAST) < 0) {
            return LEAST;
        }
        return asked.compareTo(most) > 0 ? most : asked;
    }
}
