package io.jobhunt.sourcing.answers;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.parser.Parser;

/** The short texts of listings: titles, names, places. */
public final class ListedText {

    /** Blanks of every kind, among them the no-break, zero-width and byte-order ones that {@code strip} leaves. */
    private static final Pattern OUTER_BLANKS =
            Pattern.compile("^[\\s\\p{Z}\\u200B\\uFEFF]+|[\\s\\p{Z}\\u200B\\uFEFF]+$");

    private ListedText() {}

    /** Trimmed; null when nothing is left. */
    public static String orNull(String text) {
        if (text == null) {
            return null;
        }
        String trimmed = OUTER_BLANKS.matcher(text).replaceAll("");
        return trimmed.isEmpty() ? null : trimmed;
    }

    /** One line of plain text as it was stated: entities decoded, trimmed, line breaks made blanks; null for nothing. */
    public static String line(String text) {
        return text == null
                ? null
                : orNull(Parser.unescapeEntities(text, false).replaceAll("\\s*[\\r\\n\\t]\\s*", " "));
    }

    /** Several places as one location: each once, joined by {@code "; "}; nulls are left out. */
    public static String places(Collection<String> places) {
        Set<String> each =
                places.stream().filter(Objects::nonNull).collect(Collectors.toCollection(LinkedHashSet::new));
        return String.join("; ", each);
    }
}
