package io.jobhunt.postings;

import io.jobhunt.SqlFile;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Jobs of companies that their user has removed. They come back with the company, by its listing. */
@Component
public class UnfollowedJobs {

    /** Few enough to hold the run's row for no longer than a moment, so that it can be stopped at once. */
    private static final int AT_ONCE = 1_000;

    private final String archive = SqlFile.read("jobs-archive-unfollowed");

    private final JdbcClient jdbc;
    private final RowJson json;

    UnfollowedJobs(JdbcClient jdbc, RowJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Archives the user's open jobs of all other companies, in the epoch of the run that asks for it. What a user holds on
     * to is not told from the rest yet: saved jobs, and those applied for, are to be left out by the statement itself.
     *
     * @param followed the companies whose jobs stay as they are
     * @return how many were archived
     */
    public int archive(UUID user, UUID run, int epoch, Collection<String> followed) {
        String names = json.write(followed);
        int archived = 0;
        int some;
        do {
            some = jdbc.sql(archive)
                    .param("user", user)
                    .param("run", run)
                    .param("epoch", epoch)
                    .param("followed", names)
                    .param("limit", AT_ONCE)
                    .update();
            archived += some;
        } while (some > 0);
        return archived;
    }
}
