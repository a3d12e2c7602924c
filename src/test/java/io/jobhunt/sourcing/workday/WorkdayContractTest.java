package io.jobhunt.sourcing.workday;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.reading.ListedPosting;
import io.jobhunt.sourcing.CareerSiteContract;
import io.jobhunt.sourcing.CareerSiteKind;
import io.jobhunt.sourcing.Listing;
import io.jobhunt.sourcing.ListingCheck;
import io.jobhunt.sourcing.PageRequest;
import io.jobhunt.sourcing.ScriptedSite;
import io.jobhunt.sourcing.ScriptedSite.Answer;
import io.jobhunt.sourcing.ScriptedSite.Script;
import io.jobhunt.sourcing.Verdict;
import io.jobhunt.sourcing.answers.AnswerJson;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class WorkdayContractTest implements CareerSiteContract {

    static final String PATH = "/wday/cxs/acme/Careers/jobs";

    @Override
    public CareerSiteKind kind() {
        return new Workday();
    }

    @Override
    public CareerSite site() {
        return new CareerSite("workday", "acme.wd5/Careers");
    }

    @Override
    public List<String> neededFields() {
        return List.of("externalPath");
    }

    @Override
    public ObjectNode row(int n) {
        return job(n);
    }

    static ObjectNode job(int n) {
        ObjectNode row = AnswerJson.MAPPER.createObjectNode();
        row.put("title", "Welder &amp; Fitter " + n).put("externalPath", "/job/Oslo/Welder---Fitter_R" + n);
        row.put("locationsText", n % 2 == 0 ? "Oslo, Norway" : "3 Locations").put("postedOn", "Posted 30+ Days Ago");
        row.putArray("bulletFields").add("R" + n);
        return row.put("timeType", "Full time");
    }

    @Override
    public ListedPosting expected(int n) {
        return new ListedPosting(
                "R" + n,
                "Welder & Fitter " + n,
                n % 2 == 0 ? "Oslo, Norway" : "3 Locations",
                "https://acme.wd5.myworkdayjobs.com/Careers/job/Oslo/Welder---Fitter_R" + n);
    }

    @Override
    public Script board(List<ObjectNode> rows) {
        return new WorkdayModel(PATH, rows, List.of(), null);
    }

    @Override
    public List<ObjectNode> rowsAlike() {
        List<ObjectNode> rows = new ArrayList<>();
        for (String end : List.of("R7", "R7-1", "R7-2", "2025_1", "2026_1", "2026_2", "R_1488728", "R8")) {
            ObjectNode row = row(7).put("externalPath", "/job/Oslo/Welder---Fitter_" + end);
            row.putArray("bulletFields").add(end.startsWith("R7") ? "R7" : "Oslo");
            rows.add(row);
        }
        return rows;
    }

    @Test
    void aWithdrawnPostingTakesItsPlaceInTheTotalAndNothingElse() {
        ObjectNode stub = AnswerJson.MAPPER.createObjectNode();
        stub.putArray("bulletFields").add("R9");
        try (ScriptedSite scripted = new ScriptedSite().answers(board(List.of(row(7), stub, row(8))))) {
            Listing listing = list(scripted);

            assertThat(listing.postings()).containsExactly(expected(7), expected(8));
            assertThat(listing.advertised()).hasValue(3);
            assertThat(listing.withdrawn()).isOne();
            assertThat(ListingCheck.judge(listing, OptionalInt.of(3))).isEqualTo(new Verdict.Complete());
        }
    }

    @Test
    void aPageThatFailsIsNamedAndTheOthersAreKept() {
        Script well = board(rows(70));
        try (ScriptedSite scripted = new ScriptedSite()) {
            scripted.answers(
                    asked -> asked.body().contains("\"offset\":20,") ? Answer.status(400) : well.answer(asked));

            Listing listing = list(scripted);

            assertThat(listing.postings()).hasSize(50).contains(expected(19), expected(40), expected(69));
            assertThat(listing.cutShort()).contains("page 2 failed: acme.wd5.myworkdayjobs.com answered 400");
            assertThat(listing.advertised()).hasValue(70);
        }
    }

    @Test
    void aRequisitionPostedTwiceIsTwoPostings() {
        ObjectNode again = row(7).put("externalPath", "/job/Bergen/Welder---Fitter_R7-1");
        try (ScriptedSite scripted = new ScriptedSite().answers(board(List.of(row(7), again)))) {
            assertThat(list(scripted).postings())
                    .extracting(ListedPosting::externalId)
                    .containsExactly("R7", "R7-1");
        }
    }

    @Test
    void aBulletThatIsNoRequisitionIsNotTakenForOne() {
        ObjectNode placeFirst = row(7);
        placeFirst.putArray("bulletFields").add("Oslo, Norway").add("R7");
        try (ScriptedSite scripted = new ScriptedSite().answers(board(List.of(placeFirst)))) {
            assertThat(list(scripted).postings())
                    .singleElement()
                    .extracting(ListedPosting::externalId)
                    .isEqualTo("R7");
        }
    }

    @Test
    void thePageIsAskedForAtTheInterface() {
        assertThat(kind().pageRequest(site(), expected(8)))
                .isEqualTo(PageRequest.api(URI.create(
                        "https://acme.wd5.myworkdayjobs.com/wday/cxs/acme/Careers/job/Oslo/Welder---Fitter_R8")));
        CareerSite shared = new CareerSite("workday", "acme.wd1.myworkdaysite/Careers");
        ListedPosting posting =
                new ListedPosting("R8", "T", "", "https://wd1.myworkdaysite.com/recruiting/acme/Careers/job/Oslo/T_R8");
        assertThat(kind().pageRequest(shared, posting).uri())
                .isEqualTo(URI.create("https://wd1.myworkdaysite.com/wday/cxs/acme/Careers/job/Oslo/T_R8"));
    }
}
