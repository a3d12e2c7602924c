package io.jobhunt.reading.dates;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Offsets and the zone abbreviations that mean one thing only; {@code IST} or {@code BST} do not. */
final class ZoneNames {

    private static final Pattern OFFSET = Pattern.compile("^(?:UTC|GMT)?([+-])(\\d{1,2})(?::?(\\d{2}))?$");

    /** Hours from UTC: the names of RFC 822, and the unmistakable ones of Europe and Japan. */
    private static final Map<String, Integer> NAMED = Map.ofEntries(
            Map.entry("Z", 0),
            Map.entry("UTC", 0),
            Map.entry("GMT", 0),
            Map.entry("UT", 0),
            Map.entry("EST", -5),
            Map.entry("EDT", -4),
            Map.entry("CST", -6),
            Map.entry("CDT", -5),
            Map.entry("MST", -7),
            Map.entry("MDT", -6),
            Map.entry("PST", -8),
            Map.entry("PDT", -7),
            Map.entry("CET", 1),
            Map.entry("CEST", 2),
            Map.entry("EET", 2),
            Map.entry("EEST", 3),
            Map.entry("JST", 9));

    private ZoneNames() {}

    /** @param zone upper case; none stated is UTC */
    static Optional<ZoneOffset> offset(@Nullable String zone) {
        if (zone == null) {
            return Optional.of(ZoneOffset.UTC);
        }
        Matcher m = OFFSET.matcher(zone);
        if (m.matches()) {
            int sign = m.group(1).equals("-") ? -1 : 1;
            int minutes = m.group(3) == null ? 0 : Integer.parseInt(m.group(3));
            return Optional.of(ZoneOffset.ofHoursMinutes(sign * Integer.parseInt(m.group(2)), sign * minutes));
        }
        return Optional.ofNullable(NAMED.get(zone)).map(ZoneOffset::ofHours);
    }
}
