package io.jobhunt.postings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** A job of a run, with what a message about it has to say. */
public record PublishableJob(UUID id, String company, String url, JobState state) {

    static PublishableJob of(ResultSet row, int number) throws SQLException {
        return new PublishableJob(
                row.getObject("id", UUID.class),
                row.getString("company"),
                row.getString("url"),
                JobState.of(row.getString("status")));
    }
}
