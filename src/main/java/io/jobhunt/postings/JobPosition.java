package io.jobhunt.postings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Where a job stands among those of its run: in the order of company and id, which the index has. */
public record JobPosition(String company, UUID id) {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** Before the first of every run. */
    public static final JobPosition START = before("");

    /** Before the first of a company. */
    public static JobPosition before(String company) {
        return new JobPosition(company, BEFORE_ALL);
    }

    static JobPosition of(ResultSet row, int number) throws SQLException {
        return new JobPosition(row.getString("company"), row.getObject("id", UUID.class));
    }
}
