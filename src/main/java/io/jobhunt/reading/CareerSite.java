package io.jobhunt.reading;

import java.util.Objects;

/**
 * One company's career site.
 *
 * @param kind  the name of its kind of career site, for example {@code greenhouse}
 * @param token what the kind needs to find this company, in the kind's own notation (a board token, or
 *              {@code tenant.wd5/site}); never empty for kinds that serve more than one company
 */
public record CareerSite(String kind, String token) {

    public CareerSite {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(token, "token");
    }
}
