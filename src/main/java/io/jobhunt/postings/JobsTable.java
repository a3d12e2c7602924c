package io.jobhunt.postings;

import io.jobhunt.SqlFile;
import io.jobhunt.reading.ListedPosting;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * The changes of the table {@code jobs}; what is read of it is {@link JobQueries}. Nobody else names the table. Each
 * change takes a whole batch in one statement, is fenced by the state and epoch of the run, and locks first the run's
 * row, then the jobs in the order of their ids, then (by its trigger) their counts, so that two never wait in a circle.
 * Changes that a listing makes are to be called outside of any transaction: what they lock they hold for one part only.
 */
@Component
public class JobsTable {

    /** Rows of one statement: enough to make the round trip cheap, few enough to keep its JSON small. */
    private static final int AT_ONCE = 1_000;

    private final String takeKnown = SqlFile.read("jobs-take-known");
    private final String takeNew = SqlFile.read("jobs-take-new");
    private final String archiveUnlisted = SqlFile.read("jobs-archive-unlisted");
    private final String archiveUnfollowed = SqlFile.read("jobs-archive-unfollowed");
    private final String claim = SqlFile.read("jobs-claim");
    private final String settleCrawl = SqlFile.read("jobs-settle-crawl");
    private final String settleExtract = SqlFile.read("jobs-settle-extract");
    private final String fail = SqlFile.read("jobs-fail");
    private final String retry = SqlFile.read("jobs-retry");
    private final String reread = SqlFile.read("jobs-reread");

    private final JdbcClient jdbc;
    private final RowJson json;

    JobsTable(JdbcClient jdbc, RowJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Makes every matched posting a pending job of the run, some of them at a time. Can be repeated, also after it was
     * interrupted: what the run has already taken is left alone.
     */
    public void take(CompanyInRun owner, List<ListedPosting> postings) {
        for (int from = 0; from < postings.size(); from += AT_ONCE) {
            String rows = json.write(postings.subList(from, Math.min(from + AT_ONCE, postings.size())));
            taking(takeKnown, owner, rows).update();
            taking(takeNew, owner, rows).update();
        }
    }

    private StatementSpec taking(String statement, CompanyInRun owner, String rows) {
        return listing(statement, owner)
                .param("kind", owner.site().kind())
                .param("token", owner.site().token())
                .param("rows", rows);
    }

    private StatementSpec listing(String statement, CompanyInRun owner) {
        return jdbc.sql(statement)
                .param("user", owner.user())
                .param("run", owner.run())
                .param("epoch", owner.epoch())
                .param("company", owner.company());
    }

    /**
     * Archives the company's open jobs that are not listed any more, some of them at a time. To be called for complete
     * listings only.
     *
     * @param listed every external id of the listing, matched by the title filters or not
     * @return how many were archived
     */
    public int archiveUnlisted(CompanyInRun owner, Collection<String> listed) {
        String ids = json.write(listed);
        return inParts(() -> listing(archiveUnlisted, owner).param("listed", ids));
    }

    /**
     * Archives the user's open jobs of all companies but these, in the epoch of the run that asks for it, some of them at
     * a time. What a user holds on to is not told from the rest yet: saved jobs, and those applied for, are to be left out
     * by the statement itself.
     *
     * @return how many were archived
     */
    public int archiveUnfollowed(UUID user, UUID run, int epoch, Collection<String> followed) {
        String names = json.write(followed);
        return inParts(() -> jdbc.sql(archiveUnfollowed)
                .param("user", user)
                .param("run", run)
                .param("epoch", epoch)
                .param("followed", names));
    }

    /** Until nothing is left that it would change. @return how many rows it has changed */
    private static int inParts(Supplier<StatementSpec> statement) {
        int all = 0;
        int some;
        do {
            some = statement.get().param("limit", AT_ONCE).update();
            all += some;
        } while (some > 0);
        return all;
    }

    /**
     * Of several messages for one job, the first to come holds it, by its message id; the same message delivered again
     * takes it over (its holder died), another one finds it held and is obsolete.
     *
     * @return the granted jobs
     */
    public List<ClaimedJob> claim(Collection<Claim> claims) {
        return jdbc.sql(claim)
                .param("claims", json.write(claims))
                .param("count", claims.size())
                .query(ClaimedJob::of)
                .list();
    }

    /** @return the ids of the jobs that took it; the others had been overtaken by an end of the run or a later epoch */
    public List<UUID> settleCrawl(List<SettledCrawl> pages) {
        return jdbc.sql(settleCrawl)
                .param("rows", json.write(pages))
                .param("count", pages.size())
                .query(UUID.class)
                .list();
    }

    /**
     * @param extractorVersion of the extractor that read them
     * @return the ids of the jobs that took it; a second result for the same page finds its job no longer waiting
     */
    public List<UUID> settleExtract(List<ExtractedJob> jobs, int extractorVersion) {
        return jdbc.sql(settleExtract)
                .param("rows", json.write(jobs))
                .param("count", jobs.size())
                .param("version", extractorVersion)
                .query(UUID.class)
                .list();
    }

    /** Gives up those that still wait in this state, in the epoch of their dead message. */
    public void fail(List<JobInRun> dead, JobState waiting, String message) {
        if (dead.isEmpty()) {
            return;
        }
        jdbc.sql(fail)
                .param("dead", json.write(dead))
                .param("status", waiting.word())
                .param("message", message)
                .update();
    }

    /**
     * @param target the run they are tried in: their own, or the one that takes them up
     * @return how many are pending again
     */
    public int retry(FailedJobs failed, UUID target) {
        return jdbc.sql(retry)
                .param("target", target)
                .param("run", failed.run())
                .param("job", failed.job())
                .param("company", failed.company())
                .update();
    }

    /** @return how many pages wait for extraction again, in the run {@code target} */
    public int reread(StoredPages pages, UUID target) {
        return jdbc.sql(reread)
                .param("target", target)
                .param("user", pages.user())
                .param("run", pages.endedRun())
                .param("ofRunOnly", pages.ofRunOnly())
                .param("olderThan", pages.extractorBefore())
                .param("kept", pages.kept().toSeconds())
                .update();
    }
}
