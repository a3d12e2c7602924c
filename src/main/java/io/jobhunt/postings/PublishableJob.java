package io.jobhunt.postings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * A job of a run, with what a message about it has to say.
 *
 * @param n the how manieth of its company it is in its chunk, from 1
 */
public record PublishableJob(UUID id, String company, String url, JobState state, int n) {

    static PublishableJob of(ResultSet row, int number) throws SQLException {
        return new PublishableJob(
                row.getObject("id", UUID.class),
                row.getString("company"),
                row.getString("url"),
                JobState.of(row.getString("status")),
                row.getInt("n"));
    }
}
