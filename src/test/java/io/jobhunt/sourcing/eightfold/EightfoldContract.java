package io.jobhunt.sourcing.eightfold;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.reading.ListedPosting;
import io.jobhunt.sourcing.CareerSiteContract;
import io.jobhunt.sourcing.CareerSiteKind;
import io.jobhunt.sourcing.Listing;
import io.jobhunt.sourcing.ListingCheck;
import io.jobhunt.sourcing.ScriptedSite;
import io.jobhunt.sourcing.ScriptedSite.Answer;
import io.jobhunt.sourcing.ScriptedSite.Script;
import io.jobhunt.sourcing.Verdict;
import io.jobhunt.sourcing.answers.AnswerJson;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds for both interfaces. */
interface EightfoldContract extends CareerSiteContract {

    int OFFSET_CAP = 2_000;

    String path();

    /** Puts a page of rows where this interface has it. */
    ObjectNode wrapped(ObjectNode page);

    @Override
    default CareerSiteKind kind() {
        return new Eightfold();
    }

    @Override
    default String titleField() {
        return "name";
    }

    /** Ten rows whatever was asked for, and none beyond the offset cap. */
    @Override
    default Script board(List<ObjectNode> rows) {
        return asked -> {
            if (!asked.path().equals(path()) || !"acme.com".equals(asked.query().get("domain"))) {
                return Answer.of(403, "application/json", "{\"message\":\"not enabled\"}");
            }
            ObjectNode page = AnswerJson.MAPPER.createObjectNode().put("count", rows.size());
            ArrayNode positions = page.putArray("positions");
            rows.stream()
                    .limit(OFFSET_CAP)
                    .skip(asked.number("start", 0))
                    .limit(10)
                    .forEach(positions::add);
            return Answer.json(wrapped(page));
        };
    }

    @Test
    default void whatLiesBeyondTheOffsetCapIsSaidToBeMissing() {
        List<ObjectNode> rows = IntStream.range(0, 2_040).mapToObj(this::row).toList();
        try (ScriptedSite scripted = new ScriptedSite().answers(board(rows))) {
            Listing listing = list(scripted);

            assertThat(listing.postings()).hasSize(2_000);
            assertThat(listing.cutShort())
                    .isEqualTo("page 201 is empty although the site advertises 2040 and stands at 2000");
            assertThat(ListingCheck.judge(listing, OptionalInt.empty())).isInstanceOf(Verdict.Incomplete.class);
        }
    }

    @Test
    default void aPageThatFailsIsNamedAndTheOthersAreKept() {
        Script well = board(rows(45));
        try (ScriptedSite scripted = new ScriptedSite()) {
            scripted.answers(asked -> asked.number("start", 0) == 20 ? Answer.status(500) : well.answer(asked));

            Listing listing = list(scripted);

            assertThat(listing.postings()).hasSize(35).contains(expected(19), expected(30), expected(44));
            assertThat(listing.cutShort()).startsWith("page 3 failed: ").contains("answered 500");
        }
    }

    @Test
    default void aTokenWithoutAnInterfaceFindsItOutAndThePostingsRememberIt() {
        try (ScriptedSite scripted = new ScriptedSite().answers(board(List.of(row(0), row(1))))) {
            CareerSite open = new CareerSite("eightfold", "jobs.acme.example|acme.com");

            List<ListedPosting> postings =
                    kind().list(open, scripted.requests("eightfold")).postings();

            assertThat(postings)
                    .extracting(ListedPosting::title)
                    .containsExactly(expected(0).title(), expected(1).title());
            assertThat(kind().pageRequest(open, postings.get(0))).isEqualTo(kind().pageRequest(site(), expected(0)));
        }
    }

    @Test
    default void aTokenWithoutADomainFindsItInTheCareersPage() {
        Script board = board(List.of(row(0)));
        try (ScriptedSite scripted = new ScriptedSite()) {
            scripted.answers(asked -> asked.path().equals("/careers")
                    ? Answer.html("<script>window._EF = {\"domain\": \"acme.com\", \"x\": 1}</script>")
                    : board.answer(asked));
            CareerSite open = new CareerSite("eightfold", "jobs.acme.example");

            List<ListedPosting> postings =
                    kind().list(open, scripted.requests("eightfold")).postings();

            assertThat(postings).hasSize(1);
            assertThat(postings.get(0).url()).contains("domain=acme.com");
            assertThat(kind().pageRequest(open, postings.get(0))).isEqualTo(kind().pageRequest(site(), expected(0)));
        }
    }
}
