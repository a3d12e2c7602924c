package io.jobhunt.companies;

import java.util.List;
import java.util.Objects;

/**
 * Looks for the terms of a {@link TitleFilter} in titles: whole words only, in any script, whatever their case, however
 * they are typed. What a user is shown before a run and what the run takes are decided here, and nowhere else.
 */
public final class TitleMatcher {

    private final List<TitleTerm> include;
    private final List<TitleTerm> exclude;

    TitleMatcher(TitleFilter filter) {
        include = terms(filter.include());
        exclude = terms(filter.exclude());
    }

    public TitleDecision decide(String title) {
        List<String> readings = TitleText.hasGaps(title)
                ? List.of(TitleText.folded(title, " "), TitleText.folded(title, ""))
                : List.of(TitleText.folded(title, ""));
        for (TitleTerm term : exclude) {
            if (readings.stream().anyMatch(term::isIn)) {
                return new TitleDecision.Excluded(term.asWritten());
            }
        }
        if (include.isEmpty()) {
            return new TitleDecision.Included(null);
        }
        for (TitleTerm term : include) {
            if (readings.stream().anyMatch(term::isIn)) {
                return new TitleDecision.Included(term.asWritten());
            }
        }
        return new TitleDecision.NotIncluded();
    }

    private static List<TitleTerm> terms(List<String> terms) {
        return terms.stream().map(TitleTerm::of).filter(Objects::nonNull).toList();
    }
}
