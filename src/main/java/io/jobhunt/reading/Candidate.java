package io.jobhunt.reading;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A posting found on a page, which may be the page's own or a neighbour's ("similar jobs").
 *
 * @param urls       every address the posting gives for itself, as written
 * @param identifier the site's own id, if it states one
 * @param listed     it stood in a list of several
 */
public record Candidate(Reading reading, Set<String> urls, @Nullable String identifier, boolean listed) {

    public Candidate {
        urls = Set.copyOf(urls);
    }
}
