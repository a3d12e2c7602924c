package io.jobhunt.companies;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Looks for the terms of a {@link TitleFilter} in titles: whole words only, in any script, whatever their case, however
 * many blanks are between them.
 */
public final class TitleMatcher {

    /** A term that starts (or ends) with a letter, mark or digit must not continue a word before (or after) it. */
    private static final String WORD = "[\\p{L}\\p{M}\\p{N}_]";

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private record Term(String asWritten, Pattern pattern) {

        static Term of(String term) {
            String text = normal(term).strip();
            String words =
                    Arrays.stream(text.split("(?U)\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+"));
            String before = text.matches("(?s)" + WORD + ".*") ? "(?<!" + WORD + ")" : "";
            String after = text.matches("(?s).*" + WORD) ? "(?!" + WORD + ")" : "";
            return new Term(term.strip(), Pattern.compile(before + words + after, FLAGS));
        }
    }

    private final List<Term> include;
    private final List<Term> exclude;

    TitleMatcher(TitleFilter filter) {
        include = terms(filter.include());
        exclude = terms(filter.exclude());
    }

    public TitleDecision decide(String title) {
        String text = normal(title);
        for (Term term : exclude) {
            if (term.pattern().matcher(text).find()) {
                return new TitleDecision.Excluded(term.asWritten());
            }
        }
        if (include.isEmpty()) {
            return new TitleDecision.Included(null);
        }
        for (Term term : include) {
            if (term.pattern().matcher(text).find()) {
                return new TitleDecision.Included(term.asWritten());
            }
        }
        return new TitleDecision.NotIncluded();
    }

    private static List<Term> terms(List<String> terms) {
        return terms.stream()
                .filter(term -> !normal(term).isBlank())
                .map(Term::of)
                .toList();
    }

    /** One form for what looks the same: composed and decomposed accents, full-width letters, no-break blanks. */
    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
