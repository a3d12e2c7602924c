package io.jobhunt.postings;

import java.util.Collection;
import java.util.UUID;

/** What those who settle jobs tell the runs the jobs belong to. The runs implement it, so that no stage has to know them. */
public interface RunLife {

    /** Somebody works for these runs. */
    void workedFor(Collection<UUID> runs);

    /** Ends those of which nothing is left. To be called after the commit that may have been the last one. */
    void finishIfDone(Collection<UUID> runs);
}
