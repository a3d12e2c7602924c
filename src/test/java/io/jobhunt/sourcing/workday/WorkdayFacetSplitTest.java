package io.jobhunt.sourcing.workday;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.reading.ListedPosting;
import io.jobhunt.sourcing.Listing;
import io.jobhunt.sourcing.ListingCheck;
import io.jobhunt.sourcing.ScriptedSite;
import io.jobhunt.sourcing.ScriptedSite.Answer;
import io.jobhunt.sourcing.ScriptedSite.Script;
import io.jobhunt.sourcing.Verdict;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Against a site that really holds to its limits: 20 rows a page, 2,000 a query. */
class WorkdayFacetSplitTest {

    private static final CareerSite SITE = new CareerSite("workday", "acme.wd5/Careers");

    @Test
    void aSiteBeyondTheCapIsReadWholeByItsFacets() {
        // Engineering alone is beyond the cap again, and is divided by the next facet.
        List<ObjectNode> jobs = jobs(3_100, job -> {
            job.put("jobFamilyGroup", number(job) < 2_600 ? "engineering" : "sales");
            job.put("workerSubType", "regular" + number(job) % 2);
        });
        try (ScriptedSite scripted = new ScriptedSite().answers(model(jobs, "jobFamilyGroup", "workerSubType"))) {
            Listing listing = list(scripted);

            assertThat(ids(listing)).isEqualTo(idsOf(jobs));
            assertThat(listing.postings()).hasSize(3_100);
            assertThat(ListingCheck.judge(listing, OptionalInt.empty())).isEqualTo(new Verdict.Complete());
            assertThat(scripted.asked()).anySatisfy(asked -> assertThat(asked.body())
                    .contains("\"jobFamilyGroup\":[\"engineering\"]")
                    .contains("\"workerSubType\":[\"regular1\"]"));
        }
    }

    @Test
    void jobsThatAFacetLeavesOutAreFoundByTheNext() {
        // A hundred jobs have no job family group; every job has a time type.
        List<ObjectNode> jobs = jobs(2_300, job -> {
            if (number(job) >= 100) {
                job.put("jobFamilyGroup", "group" + number(job) % 4);
            }
            job.put("timeType", number(job) % 2 == 0 ? "full" : "part");
        });
        try (ScriptedSite scripted = new ScriptedSite().answers(model(jobs, "jobFamilyGroup", "timeType"))) {
            Listing listing = list(scripted);

            assertThat(ids(listing)).isEqualTo(idsOf(jobs));
            assertThat(ListingCheck.judge(listing, OptionalInt.empty())).isEqualTo(new Verdict.Complete());
        }
    }

    @Test
    void aFacetInsideAGroupDividesToo() {
        List<ObjectNode> jobs = jobs(2_100, job -> {
            job.put("timeType", "full");
            job.put("locations", "city" + number(job) % 3);
        });
        try (ScriptedSite scripted = new ScriptedSite()
                .answers(new WorkdayModel(WorkdayContractTest.PATH, jobs, List.of("timeType"), "locations"))) {
            Listing listing = list(scripted);

            assertThat(ids(listing)).isEqualTo(idsOf(jobs));
        }
    }

    @Test
    void exactlyTheCapIsReadWithoutDividing() {
        List<ObjectNode> jobs = jobs(2_000, job -> job.put("timeType", number(job) % 2 == 0 ? "full" : "part"));
        try (ScriptedSite scripted = new ScriptedSite().answers(model(jobs, "timeType"))) {
            Listing listing = list(scripted);

            assertThat(ids(listing)).isEqualTo(idsOf(jobs));
            assertThat(ListingCheck.judge(listing, OptionalInt.empty())).isEqualTo(new Verdict.Complete());
            assertThat(scripted.asked()).hasSize(100);
        }
    }

    @Test
    void aTrueTotalBeyondTheCapIsReadPageByPage() {
        List<ObjectNode> jobs = jobs(2_400, job -> job.put("locations", "city" + number(job) % 3));
        try (ScriptedSite scripted = new ScriptedSite()
                .answers(new WorkdayModel(
                        WorkdayContractTest.PATH, jobs, List.of(), "locations", 10_000, Integer.MAX_VALUE))) {
            Listing listing = list(scripted);

            assertThat(ids(listing)).isEqualTo(idsOf(jobs));
            assertThat(listing.advertised()).hasValue(2_400);
            assertThat(ListingCheck.judge(listing, OptionalInt.empty())).isEqualTo(new Verdict.Complete());
            assertThat(scripted.asked()).hasSize(120);
        }
    }

    @Test
    void aTrueTotalThatIsNotShownIsReadInParts() {
        List<ObjectNode> jobs = jobs(2_400, job -> job.put("locations", "city" + number(job) % 3));
        try (ScriptedSite scripted = new ScriptedSite()
                .answers(new WorkdayModel(
                        WorkdayContractTest.PATH, jobs, List.of(), "locations", 10_000, WorkdayModel.CAP))) {
            Listing listing = list(scripted);

            assertThat(ids(listing)).isEqualTo(idsOf(jobs));
            assertThat(ListingCheck.judge(listing, OptionalInt.empty())).isEqualTo(new Verdict.Complete());
        }
    }

    @Test
    void aSiteBeyondTheCapWithoutFacetsIsCutShort() {
        try (ScriptedSite scripted = new ScriptedSite().answers(model(jobs(2_050, job -> {})))) {
            Listing listing = list(scripted);

            assertThat(listing.postings()).hasSize(2_000);
            assertThat(listing.cutShort())
                    .contains("at most 2000")
                    .contains("only 2000 of an unknown number")
                    .contains("nothing to divide them by");
        }
    }

    @Test
    void aPartThatFailsIsNamedAndTheOthersAreKept() {
        List<ObjectNode> jobs = jobs(2_200, job -> job.put("jobFamilyGroup", number(job) < 1_900 ? "a" : "b"));
        Script well = model(jobs, "jobFamilyGroup");
        try (ScriptedSite scripted = new ScriptedSite()) {
            scripted.answers(asked -> asked.body().contains("[\"b\"]") ? Answer.status(403) : well.answer(asked));

            Listing listing = list(scripted);

            assertThat(listing.postings()).hasSize(1_900);
            assertThat(listing.cutShort())
                    .contains("{jobFamilyGroup=b} (300 jobs) failed")
                    .contains("answered 403");
            assertThat(listing.advertised()).hasValue(2_200);
        }
    }

    private static Listing list(ScriptedSite scripted) {
        return new Workday().list(SITE, scripted.requests("workday"));
    }

    private static WorkdayModel model(List<ObjectNode> jobs, String... facets) {
        return new WorkdayModel(WorkdayContractTest.PATH, jobs, List.of(facets), null);
    }

    private static List<ObjectNode> jobs(int count, Consumer<ObjectNode> facets) {
        return IntStream.range(0, count)
                .mapToObj(n -> {
                    ObjectNode job = WorkdayContractTest.job(n);
                    job.remove("timeType");
                    facets.accept(job);
                    return job;
                })
                .toList();
    }

    private static int number(ObjectNode job) {
        return Integer.parseInt(job.path("bulletFields").path(0).asText().substring(1));
    }

    private static Set<String> ids(Listing listing) {
        return listing.postings().stream().map(ListedPosting::externalId).collect(Collectors.toSet());
    }

    private static Set<String> idsOf(List<ObjectNode> jobs) {
        return jobs.stream()
                .map(job -> job.path("bulletFields").path(0).asText())
                .collect(Collectors.toSet());
    }
}
