package io.jobhunt.sourcing;

import java.util.List;
import java.util.OptionalInt;

/**
 * What a company's listings had before this one.
 *
 * @param listed how many postings were open: those its last complete listing had, else those known as open; empty when
 *               nothing is known of the company yet
 * @param since  how many each listing had that was read to its end since then and yet not believed, newest first
 */
public record Before(OptionalInt listed, List<Integer> since) {

    /** Of a company of which nothing is known yet. */
    public static final Before NOTHING = new Before(OptionalInt.empty(), List.of());

    public Before {
        since = List.copyOf(since);
    }

    public static Before of(OptionalInt listed) {
        return new Before(listed, List.of());
    }

    /** How many of the latest listings in a row had this many. */
    int alike(int now) {
        int alike = 0;
        while (alike < since.size() && since.get(alike) == now) {
            alike++;
        }
        return alike;
    }
}
