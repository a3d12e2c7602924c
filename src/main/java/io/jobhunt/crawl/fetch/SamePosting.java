package io.jobhunt.crawl.fetch;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a redirect still leads to the posting that was asked for. Sites change slugs, hosts and languages of a
 * posting's address freely, but keep its id; a posting that is gone sends to the board, which does not have it. A word
 * with a digit that both share proves nothing: a board's name, a year or a language may have one.
 */
final class SamePosting {

    private static final int SHORTEST_ID = 3;

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    private SamePosting() {}

    /** @param externalId the posting's id at its site, or null */
    static boolean leads(URI asked, URI answered, String externalId) {
        PostingAddress from = PostingAddress.of(asked);
        PostingAddress to = PostingAddress.of(answered);
        if (to.equals(from)) {
            return true;
        }
        if (to.saysGone()) {
            return false;
        }
        if (externalId != null && !externalId.isBlank()) {
            if (to.names(externalId)) {
                return true;
            }
            if (from.names(externalId)) {
                return isSamePage(from, to);
            }
        }
        Set<String> ids = ids(from);
        if (!ids.isEmpty()) {
            return ids(to).containsAll(ids) || isSamePage(from, to);
        }
        // An address without any number: its last word is its name.
        return from.name().isEmpty() || to.names(from.name());
    }

    /** The very same page, perhaps without the id that the address also had behind its question mark. */
    private static boolean isSamePage(PostingAddress from, PostingAddress to) {
        return !from.isFrontPage() && to.path().endsWith(from.path());
    }

    /** Every run of letters and digits with a digit in it that is no year, of the path and of the query's ids. */
    private static Set<String> ids(PostingAddress address) {
        Set<String> ids = new LinkedHashSet<>();
        collect(address.path(), ids);
        address.queryIds().forEach(value -> collect(value, ids));
        return ids;
    }

    private static void collect(String text, Set<String> ids) {
        for (String word : text.split("[^a-z0-9]+")) {
            if (word.length() >= SHORTEST_ID
                    && word.chars().anyMatch(Character::isDigit)
                    && !YEAR.matcher(word).matches()) {
                ids.add(word);
            }
        }
    }
}
