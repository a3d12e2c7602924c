package io.jobhunt.crawl.fetch;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a posting's address says of it.
 *
 * @param path     lower case, without a slash at its end: {@code /jobs/123}
 * @param queryIds the query's values under names that stand for ids, lower case
 * @param words    all names and values of the query, lower case
 */
record PostingAddress(String path, List<String> queryIds, List<String> words) {

    /** Last words of addresses that show openings rather than one. */
    private static final Set<String> FRONT_PAGES = Set.of(
            "",
            "careers",
            "career",
            "jobs",
            "job",
            "openings",
            "positions",
            "position",
            "vacancies",
            "vacancy",
            "search",
            "job-search",
            "search-jobs",
            "jobsearch",
            "job-board",
            "job_board",
            "opportunities",
            "roles",
            "open-positions",
            "open-roles",
            "current-openings",
            "listings",
            "results",
            "join",
            "join-us",
            "work-with-us",
            "karriere",
            "stellenangebote",
            "stellen",
            "emplois",
            "offres",
            "empleos",
            "vagas",
            "lavora-con-noi",
            "vacatures",
            "home",
            "index.html",
            "index.php",
            "en",
            "en-us",
            "de",
            "fr",
            "es");

    private static final Pattern ID_NAME = Pattern.compile(
            "(?:.*[_-])?(?:gh_)?(?:j?id|job|jobs|req|requisition|posting|vacancy|position|opening|offer|pid)"
                    + "|\\w*(?:id|jid)|job\\w*");

    /** What sites put behind the address of their front page when they send somebody there. */
    private static final Pattern GONE = Pattern.compile(
            "error|errors|expired|not-?_?found|job-?_?not-?_?found|closed|unavailable|removed|inactive|no-?longer\\w*");

    static PostingAddress of(URI uri) {
        String path = uri.getPath() == null ? "" : uri.getPath().toLowerCase(Locale.ROOT);
        while (path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        List<String> ids = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (String pair : (uri.getRawQuery() == null ? "" : uri.getRawQuery()).split("&")) {
            String[] sides = pair.split("=", 2);
            String name = decoded(sides[0]);
            String value = sides.length < 2 ? "" : decoded(sides[1]);
            words.add(name);
            words.add(value);
            // A sign-in page carries the whole address along to return to: that is not the posting.
            if (ID_NAME.matcher(name).matches() && !value.contains("/")) {
                ids.add(value);
            }
        }
        return new PostingAddress(path, ids, words);
    }

    /** The last word of the path. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    boolean isFrontPage() {
        return FRONT_PAGES.contains(name());
    }

    /** Whether the address itself tells that something was not there. */
    boolean saysGone() {
        return GONE.matcher(name()).matches()
                || words.stream().anyMatch(word -> GONE.matcher(word).matches());
    }

    /** Whether this id stands in the path or in one of the query's ids, not merely as a part of another. */
    boolean names(String id) {
        Pattern whole = Pattern.compile("(?<![a-z0-9])" + Pattern.quote(id.toLowerCase(Locale.ROOT)) + "(?![a-z0-9])");
        return whole.matcher(path).find()
                || queryIds.stream().anyMatch(value -> whole.matcher(value).find());
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return value.toLowerCase(Locale.ROOT);
        }
    }
}
