package io.jobhunt.sourcing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.reading.ListedPosting;
import io.jobhunt.sourcing.ScriptedSite.Answer;
import io.jobhunt.sourcing.ScriptedSite.Script;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every kind whose rows are JSON objects. */
public interface CareerSiteContract {

    CareerSiteKind kind();

    CareerSite site();

    /** The n-th row as the site sends it, with fields nobody asked for. */
    ObjectNode row(int n);

    /** What the n-th row has to become. */
    ListedPosting expected(int n);

    /** Answers as the real site does for these rows, page by page where it pages. */
    Script board(List<ObjectNode> rows);

    /** The field that has a row's title. */
    default String titleField() {
        return "title";
    }

    /** The fields that no row can do without, beside its title. */
    default List<String> neededFields() {
        return List.of("id");
    }

    /** Takes the title from a row. */
    default ObjectNode withoutTitle(ObjectNode row) {
        return row.putNull(titleField());
    }

    private ObjectNode withoutOptionalFields(ObjectNode row) {
        List<String> needed = new ArrayList<>(neededFields());
        needed.add(titleField());
        return row.retain(needed);
    }

    /** How often such a site is asked before an HTML page in place of data is believed: other addresses are tried. */
    default int addresses() {
        return 1;
    }

    default Listing list(ScriptedSite scripted) {
        return kind().list(site(), scripted.requests(kind().name()));
    }

    /** The first rows. */
    default List<ObjectNode> rows(int count) {
        return IntStream.range(0, count).mapToObj(this::row).toList();
    }

    @Test
    default void readsEveryRowOfAWholeBoard() {
        try (ScriptedSite scripted = new ScriptedSite().answers(board(rows(257)))) {
            Listing listing = list(scripted);

            assertThat(listing.postings())
                    .containsExactlyElementsOf(
                            IntStream.range(0, 257).mapToObj(this::expected).toList());
            assertThat(ListingCheck.judge(listing, OptionalInt.of(260))).isEqualTo(new Verdict.Complete());
        }
    }

    /** Rows that have as much in common as two rows of the site can. */
    default List<ObjectNode> rowsAlike() {
        return rows(12);
    }

    /** What was read before a row must not decide what it is called: else jobs merge, close and come back as others. */
    @Test
    default void idsDependOnTheRowAlone() {
        List<ObjectNode> rows = rowsAlike();
        Map<String, String> inOrder = idsByAddress(rows);
        assertThat(inOrder).hasSameSizeAs(rows);
        for (int seed = 1; seed <= 5; seed++) {
            List<ObjectNode> shuffled = new ArrayList<>(rows);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(idsByAddress(shuffled)).isEqualTo(inOrder);
        }
        for (ObjectNode row : rows) {
            assertThat(inOrder).containsAllEntriesOf(idsByAddress(List.of(row)));
        }
    }

    private Map<String, String> idsByAddress(List<ObjectNode> rows) {
        try (ScriptedSite scripted = new ScriptedSite().answers(board(rows))) {
            return list(scripted).postings().stream()
                    .collect(Collectors.toMap(ListedPosting::url, ListedPosting::externalId));
        }
    }

    @Test
    default void missingOptionalFieldsFailNothing() {
        ObjectNode bare = withoutOptionalFields(row(0));
        try (ScriptedSite scripted = new ScriptedSite().answers(board(List.of(bare, row(1))))) {
            Listing listing = list(scripted);

            assertThat(listing.malformed()).isEmpty();
            assertThat(listing.postings()).hasSize(2).element(1).isEqualTo(expected(1));
            assertThat(listing.postings().get(0).externalId())
                    .isEqualTo(expected(0).externalId());
            assertThat(listing.postings().get(0).title()).isEqualTo(expected(0).title());
            assertThat(listing.postings().get(0).url()).startsWith("https://");
        }
    }

    @Test
    default void aMalformedRowIsReportedAndLostAlone() {
        List<ObjectNode> rows = new ArrayList<>(rows(3));
        rows.set(1, withoutTitle(row(1)));
        try (ScriptedSite scripted = new ScriptedSite().answers(board(rows))) {
            Listing listing = list(scripted);

            assertThat(listing.postings()).containsExactly(expected(0), expected(2));
            assertThat(listing.malformed())
                    .singleElement()
                    .asString()
                    .startsWith("row 2")
                    .contains("no title");
            assertThat(ListingCheck.judge(listing, OptionalInt.of(3)))
                    .isInstanceOfSatisfying(Verdict.Incomplete.class, incomplete -> assertThat(incomplete.reason())
                            .startsWith("1 row could not be read: row 2"));
        }
    }

    @Test
    default void anEmptyBoardIsNotAllClosed() {
        try (ScriptedSite scripted = new ScriptedSite().answers(board(List.of()))) {
            Listing listing = list(scripted);

            assertThat(listing.postings()).isEmpty();
            assertThat(ListingCheck.judge(listing, OptionalInt.of(5))).isInstanceOf(Verdict.Incomplete.class);
        }
    }

    @Test
    default void aBoardThatShrinksByNinetyPercentIsSuspicious() {
        try (ScriptedSite scripted = new ScriptedSite().answers(board(rows(10)))) {
            Verdict verdict = ListingCheck.judge(list(scripted), OptionalInt.of(100));

            assertThat(verdict)
                    .isEqualTo(new Verdict.Incomplete(
                            "the site lists 10 openings where it had 100, which is not taken for closings"));
        }
    }

    @Test
    default void anHtmlPageInPlaceOfDataIsRefused() {
        Answer errorPage = Answer.html("\n<!DOCTYPE html><html><body>Just a moment…</body></html>");
        try (ScriptedSite scripted = new ScriptedSite().answers(errorPage)) {
            assertThatThrownBy(() -> list(scripted))
                    .isInstanceOf(ListingFailed.class)
                    .hasMessageContaining("HTML page where data was due");
            assertThat(scripted.asked()).hasSize(addresses());
        }
    }

    @Test
    default void anAnswerThatIsNoListingIsRefused() {
        try (ScriptedSite scripted = new ScriptedSite().answers(Answer.json("{\"error\":\"no such board\"}"))) {
            assertThatThrownBy(() -> list(scripted))
                    .isInstanceOf(ListingFailed.class)
                    .hasMessageContaining("no such board");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404})
    default void aRefusalIsNotRepeated(int status) {
        try (ScriptedSite scripted = new ScriptedSite().answers(Answer.status(status))) {
            assertThatThrownBy(() -> list(scripted))
                    .isInstanceOfSatisfying(SiteRefused.class, refused -> assertThat(refused.status())
                            .isEqualTo(status))
                    .hasMessageContaining(scripted.asked().get(0).host() + " answered " + status);
            assertThat(scripted.slept()).isEmpty();
        }
    }

    @Test
    default void aBusySiteIsAskedAgainWhenItSays() {
        Answer busy = Answer.status(429).with("Retry-After", "7");
        List<ObjectNode> rows = rows(2);
        Script well = board(rows);
        try (ScriptedSite scripted = new ScriptedSite()) {
            scripted.answers(request -> scripted.asked().size() == 1 ? busy : well.answer(request));

            Listing listing = list(scripted);

            assertThat(listing.postings()).containsExactly(expected(0), expected(1));
            assertThat(scripted.slept()).containsExactly(Duration.ofSeconds(7));
        }
    }

    @Test
    default void aSiteInTroubleIsGivenUpAfterFourAttempts() {
        try (ScriptedSite scripted = new ScriptedSite().answers(Answer.status(500))) {
            assertThatThrownBy(() -> list(scripted))
                    .isInstanceOf(SiteRefused.class)
                    .hasMessageContaining("answered 500");
            assertThat(scripted.asked()).hasSize(4);
            assertThat(scripted.slept()).hasSize(3);
        }
    }

    @Test
    default void aSlowDripEndsWithTheDeadline() {
        Script well = board(rows(3));
        try (ScriptedSite scripted = new ScriptedSite()) {
            scripted.answers(request -> well.answer(request).dripping(Duration.ofMillis(40)));
            SiteRequests requests = scripted.requests(kind().name(), Duration.ofMillis(300));

            assertThatThrownBy(() -> kind().list(site(), requests))
                    .isInstanceOf(ListingFailed.class)
                    .hasMessageContaining("in time");
        }
    }
}
