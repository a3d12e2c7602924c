package io.jobhunt.sourcing.answers;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.parser.Parser;

/** The short texts of listings: titles, names, places. */
public final class ListedText {

    /** Blanks of every kind, among them the no-break, zero-width and byte-order ones that {@code strip} leaves. */
    private static final Pattern OUTER_BLANKS =
            Pattern.compile("^[\\s\\p{Z}\\u200B\\uFEFF]+|[\\s\\p{Z}\\u200B\\uFEFF]+$");

    private static final Pattern ENTITY =
            Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});");

    private static final int MOST_ESCAPES = 5;

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
        return text == null ? null : orNull(decoded(text).replaceAll("\\s*[\\r\\n\\t]\\s*", " "));
    }

    /** Sites escape once, twice or not at all; only whole entities are any, so that "Design&copy" is left as it is. */
    private static String decoded(String text) {
        String decoded = text;
        for (int i = 0; i < MOST_ESCAPES && decoded.indexOf('&') >= 0; i++) {
            String before = decoded;
            decoded = ENTITY.matcher(before).replaceAll(found -> Matcher.quoteReplacement(entity(found.group())));
            if (decoded.equals(before)) {
                break;
            }
        }
        return decoded;
    }

    /** Of "&copyright;" the parser would take the beginning alone. */
    private static String entity(String entity) {
        String decoded = Parser.unescapeEntities(entity, false);
        return decoded.length() > 1 && decoded.endsWith(";") ? entity : decoded;
    }

    /** Several places as one location: each once, joined by {@code "; "}; nulls are left out. */
    public static String places(Collection<String> places) {
        Set<String> each =
                places.stream().filter(Objects::nonNull).collect(Collectors.toCollection(LinkedHashSet::new));
        return String.join("; ", each);
    }
}
