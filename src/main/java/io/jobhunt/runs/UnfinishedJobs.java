package io.jobhunt.runs;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether anything of a run is left, asked after each batch. One job that was still open is remembered per run and looked
 * at first; when it is done, the search goes on behind it. A run of any size is so walked through about once per process,
 * without an index that every change of state would have to write.
 */
@Component
class UnfinishedJobs {

    private record OpenJob(String company, UUID id) {}

    /** Before the first of every run. */
    private static final OpenJob NONE = new OpenJob("", new UUID(0, 0));

    private final JdbcClient jdbc;
    private final Cache<UUID, OpenJob> remembered =
            Caffeine.newBuilder().expireAfterAccess(Duration.ofHours(1)).build();

    UnfinishedJobs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether a job of the run was open when asked; never false while one is, committed before the call */
    boolean any(UUID run) {
        Optional<OpenJob> open = knownOrNext(run, remembered.asMap().getOrDefault(run, NONE));
        open.ifPresentOrElse(job -> remembered.put(run, job), () -> remembered.invalidate(run));
        return open.isPresent();
    }

    /** Each part is only looked at when those before it were empty. */
    private Optional<OpenJob> knownOrNext(UUID run, OpenJob known) {
        return jdbc.sql(
                        """
                        (select company, id from jobs
                         where id = :id and run_id = :run and status in ('pending', 'crawled'))
                        union all
                        (select company, id from jobs
                         where run_id = :run and (company, id) > (:company, :id) and status in ('pending', 'crawled')
                         order by company, id limit 1)
                        union all
                        (select company, id from jobs
                         where run_id = :run and status in ('pending', 'crawled')
                         order by company, id limit 1)
                        limit 1
                        """)
                .param("run", run)
                .param("company", known.company())
                .param("id", known.id())
                .query(OpenJob.class)
                .optional();
    }
}
