package io.jobhunt.postings;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Which jobs of a run are wanted; each may be null for all. */
public record JobFilter(String status, String company, String outcome) {

    /**
     * A page of them, by a statement with the parameters of all such statements.
     *
     * @param after where the page before ended
     */
    public List<JobSummary> page(StatementSpec statement, UUID run, JobPosition after, int limit) {
        return statement
                .param("run", run)
                .param("status", status)
                .param("company", company)
                .param("outcome", outcome)
                .param("fromCompany", after.company())
                .param("fromId", after.id())
                .param("limit", limit)
                .query(JobSummary.class)
                .list();
    }
}
