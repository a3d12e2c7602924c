package io.jobhunt.crawl.fetch;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Whether a redirect still leads to the posting that was asked for. Sites change slugs, hosts and languages of a
 * posting's address freely, but keep its id; a posting that is gone sends to the board, which does not have it.
 */
final class SamePosting {

    private static final int SHORTEST_ID = 3;

    private SamePosting() {}

    static boolean leads(URI asked, URI answered) {
        if (path(answered).endsWith(path(asked)) && !path(asked).isEmpty()) {
            return true;
        }
        Set<String> ids = ids(asked);
        if (!ids.isEmpty()) {
            Set<String> kept = ids(answered);
            return ids.stream().anyMatch(kept::contains);
        }
        // An address without any number: its last word is its name.
        String name = path(asked).substring(path(asked).lastIndexOf('/') + 1);
        return name.isEmpty() || path(answered).contains("/" + name);
    }

    /** Lower case, without a slash at its end: {@code /jobs/123}. */
    private static String path(URI uri) {
        String path = uri.getPath() == null ? "" : uri.getPath().toLowerCase(Locale.ROOT);
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    /** Every run of letters and digits with a digit in it, of the path and of the query's values. */
    private static Set<String> ids(URI uri) {
        Set<String> ids = new LinkedHashSet<>();
        collect(path(uri), ids);
        String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        for (String pair : query.split("&")) {
            String value = decoded(pair.substring(pair.indexOf('=') + 1)).toLowerCase(Locale.ROOT);
            // A sign-in page carries the whole address along to return to: that is not the posting.
            if (!value.contains("/")) {
                collect(value, ids);
            }
        }
        return ids;
    }

    private static void collect(String text, Set<String> ids) {
        for (String word : text.split("[^a-z0-9]+")) {
            if (word.length() >= SHORTEST_ID && word.chars().anyMatch(Character::isDigit)) {
                ids.add(word);
            }
        }
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return value;
        }
    }
}
