package io.jobhunt.companies;

import java.util.List;

/**
 * Which titles a user wants of a company. Plain terms, never patterns.
 *
 * @param include empty means all titles
 * @param exclude wins over {@code include}
 */
public record TitleFilter(List<String> include, List<String> exclude) {

    public static final TitleFilter ALL = new TitleFilter(List.of(), List.of());

    public TitleFilter {
        include = include == null ? List.of() : List.copyOf(include);
        exclude = exclude == null ? List.of() : List.copyOf(exclude);
    }

    /** Ready to decide about any number of titles. */
    public TitleMatcher matcher() {
        return new TitleMatcher(this);
    }
}
