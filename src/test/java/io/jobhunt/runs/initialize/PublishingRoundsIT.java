package io.jobhunt.runs.initialize;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.ProductTest;
import io.jobhunt.postings.CompanyInRun;
import io.jobhunt.postings.JobQueries;
import io.jobhunt.postings.JobsTable;
import io.jobhunt.postings.PublishableJob;
import io.jobhunt.runs.RunJobCounts;
import io.jobhunt.runs.TestRuns;
import io.jobhunt.runs.initialize.PublishingRounds.Round;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The order in which jobs are handed out: companies interleaved, the same from wherever one begins. */
@ProductTest
@Import(TestRuns.class)
class PublishingRoundsIT {

    private static final Map<String, Integer> SIZES = new LinkedHashMap<>();

    static {
        SIZES.put("large", 1_300);
        SIZES.put("middle", 400);
        SIZES.put("small", 3);
    }

    @Autowired
    private TestRuns given;

    @Autowired
    private JobsTable jobs;

    @Autowired
    private JobQueries queries;

    @Autowired
    private RunJobCounts counts;

    @Autowired
    private JdbcClient jdbc;

    private UUID run;

    @BeforeEach
    void aRunOfThreeCompanies() {
        UUID user = given.user();
        run = given.initializing(user);
        SIZES.forEach((company, size) -> jobs.take(
                new CompanyInRun(user, run, 1, company, given.owner(user, run).site()), TestRuns.postings(0, size)));
    }

    @Test
    void everyJobIsHandedOutOnceAndNoCompanyWaitsForALargeOne() {
        List<PublishableJob> all = new ArrayList<>();
        List<Long> ends = new ArrayList<>();
        PublishingRounds rounds = rounds();
        for (Round round = rounds.from(0); !round.jobs().isEmpty(); round = rounds.from(round.end())) {
            assertThat(round.jobs()).hasSizeLessThanOrEqualTo(500);
            all.addAll(round.jobs());
            ends.add(round.end());
        }

        assertThat(all).extracting(PublishableJob::id).doesNotHaveDuplicates().hasSize(1_703);
        assertThat(all.subList(0, 9))
                .extracting(PublishableJob::company)
                .containsExactly("large", "middle", "small", "large", "middle", "small", "large", "middle", "small");
        assertThat(all.subList(0, 803).stream().filter(job -> job.company().equals("middle")))
                .as("of the middle one, among as many of the large one")
                .hasSize(400);
        // As long as three have jobs, 166 of each; then 250 of each of two; then 500 of the last.
        assertThat(ends).containsExactly(166L, 416L, 916L, 1_300L);
    }

    @Test
    void whoBeginsInTheMiddleGoesOnInTheSameOrder() {
        PublishingRounds first = rounds();
        Round begun = first.from(0);
        Round second = first.from(begun.end());
        Round third = first.from(second.end());

        PublishingRounds again = rounds();

        assertThat(again.from(begun.end()).jobs())
                .extracting(PublishableJob::id)
                .containsExactlyInAnyOrderElementsOf(
                        second.jobs().stream().map(PublishableJob::id).toList());
        assertThat(rounds().from(second.end()).jobs()).isEqualTo(third.jobs());
        assertThat(rounds().from(1_300).jobs()).isEmpty();
    }

    @Test
    void whatWorkersDoMeanwhileChangesNothingOfTheOrder() {
        PublishingRounds rounds = rounds();
        Round first = rounds.from(0);
        jdbc.sql("update jobs set status = 'ready', updated_at = now() where run_id = :run")
                .param("run", run)
                .update();

        List<UUID> left = new ArrayList<>();
        for (Round next = rounds.from(first.end()); !next.jobs().isEmpty(); next = rounds.from(next.end())) {
            next.jobs().forEach(job -> left.add(job.id()));
        }

        List<UUID> begun = first.jobs().stream().map(PublishableJob::id).toList();
        assertThat(left).doesNotContainAnyElementsOf(begun).hasSize(1_703 - begun.size());
    }

    @Test
    void aRunWithoutJobsHasNothingToHandOut() {
        assertThat(new PublishingRounds(UUID.randomUUID(), queries, counts)
                        .from(0)
                        .jobs())
                .isEmpty();
    }

    private PublishingRounds rounds() {
        return new PublishingRounds(run, queries, counts);
    }
}
