package io.jobhunt.reading.places;

import io.jobhunt.reading.words.JsonText;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is left of a location when the words that say how one works there are taken out. */
final class LocationWords {

    private static final Pattern WORKPLACE = Pattern.compile(
            "(?iu)\\b(?:100\\s?%\\s+|fully[\\s-]+)?(?:remote|hybrid|on[\\s-]?site|in[\\s-]office|in[\\s-]person|work"
                    + " from home|wfh|home[\\s-]?office|home[\\s-]based|télétravail|telecommute|virtual)"
                    + "(?:[\\s-](?:friendly|first|only|eligible|ok|possible|optional|work(?:ing)?|position|role|job))?\\b");
    private static final Pattern ASIDE =
            Pattern.compile("(?iu)\\((?:[^()]*\\b(?:required|travel|days?|flexible|optional)\\b[^()]*)\\)");
    private static final Pattern EMPTY_BRACKETS = Pattern.compile("\\(\\s*[-,:]*\\s*\\)|\\[\\s*]");
    private static final Pattern EDGES = Pattern.compile("^[\\s,:;/|–—-]+(?:in |within |from )?|[\\s,:;/|–—-]+$");

    private LocationWords() {}

    /** The place; null when nothing but the workplace was named. */
    static @Nullable String withoutWorkplace(String location) {
        String rest = ASIDE.matcher(location).replaceAll(" ");
        rest = WORKPLACE.matcher(rest).replaceAll(" ");
        rest = EMPTY_BRACKETS
                .matcher(rest)
                .replaceAll(" ")
                .replaceAll("\\s+", " ")
                .strip();
        String before;
        do {
            before = rest;
            rest = EDGES.matcher(rest).replaceAll("").strip();
            if (rest.startsWith("(") && rest.endsWith(")")) {
                rest = rest.substring(1, rest.length() - 1);
            }
            rest = rest.replaceFirst("(?i)^(?:in|within|from|and|or)\\s+|^(?:in|within|from|and|or)$", "");
        } while (!rest.equals(before));
        return JsonText.clean(rest.replaceAll("\\s+,", ",").replaceAll("(?:,\\s*){2,}", ", "));
    }
}
