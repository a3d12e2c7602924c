package io.jobhunt.sourcing.rows;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Short texts of listings. */
public final class Words {

    /** Blanks of every kind, among them the no-break, zero-width and byte-order ones that {@code strip} leaves. */
    private static final Pattern OUTER_BLANKS =
            Pattern.compile("^[\\s\\p{Z}\\u200B\\uFEFF]+|[\\s\\p{Z}\\u200B\\uFEFF]+$");

    private Words() {}

    /** Trimmed; null when nothing is left. */
    public static String orNull(String text) {
        if (text == null) {
            return null;
        }
        String trimmed = OUTER_BLANKS.matcher(text).replaceAll("");
        return trimmed.isEmpty() ? null : trimmed;
    }

    /** Several places as one location: each once, joined by {@code "; "}; nulls are left out. */
    public static String places(Collection<String> places) {
        Set<String> each =
                places.stream().filter(Objects::nonNull).collect(Collectors.toCollection(LinkedHashSet::new));
        return String.join("; ", each);
    }
}
