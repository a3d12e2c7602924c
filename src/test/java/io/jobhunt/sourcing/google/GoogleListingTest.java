package io.jobhunt.sourcing.google;

import static io.jobhunt.sourcing.google.GoogleAnswers.expected;
import static io.jobhunt.sourcing.google.GoogleAnswers.isFeed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobhunt.reading.CareerSite;
import io.jobhunt.reading.ListedPosting;
import io.jobhunt.sourcing.Listing;
import io.jobhunt.sourcing.ListingCheck;
import io.jobhunt.sourcing.ListingFailed;
import io.jobhunt.sourcing.ScriptedSite;
import io.jobhunt.sourcing.ScriptedSite.Answer;
import io.jobhunt.sourcing.ScriptedSite.Script;
import io.jobhunt.sourcing.Verdict;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoogleListingTest {

    private static final CareerSite SITE = new CareerSite("google", "google");

    private final Google google = new Google();

    @Test
    void theFeedIsReadWholeAndHeldAgainstTheAdvertisedTotal() {
        Script results = GoogleAnswers.results(60);
        try (ScriptedSite scripted = new ScriptedSite()) {
            scripted.answers(asked -> isFeed(asked) ? GoogleAnswers.feed(57) : results.answer(asked));

            Listing listing = list(scripted);

            assertThat(listing.postings()).containsExactlyElementsOf(postings(57));
            assertThat(ListingCheck.judge(listing, OptionalInt.of(57))).isEqualTo(new Verdict.Complete());
            assertThat(scripted.asked()).hasSize(2);
        }
    }

    @Test
    void aFeedWithFarFewerJobsThanAdvertisedIsNotTheWholeFeed() {
        Script results = GoogleAnswers.results(100);
        try (ScriptedSite scripted = new ScriptedSite()) {
            scripted.answers(asked -> isFeed(asked) ? GoogleAnswers.feed(57) : results.answer(asked));

            Listing listing = list(scripted);

            assertThat(listing.postings()).hasSize(57);
            assertThat(listing.cutShort()).isEqualTo("the feed names 57 jobs, the results pages advertise 100");
        }
    }

    @Test
    void aFeedThatCannotBeHeldAgainstATotalIsBelieved() {
        try (ScriptedSite scripted = new ScriptedSite()) {
            scripted.answers(asked -> isFeed(asked) ? GoogleAnswers.feed(57) : Answer.status(403));

            assertThat(ListingCheck.judge(list(scripted), OptionalInt.of(57))).isEqualTo(new Verdict.Complete());
        }
    }

    @Test
    void theResultsPagesGiveTheSameWhereTheFeedFails() {
        Script site = GoogleAnswers.withoutFeed(GoogleAnswers.results(57));
        try (ScriptedSite scripted = new ScriptedSite().answers(site)) {
            Listing listing = list(scripted);

            assertThat(listing.postings()).containsExactlyElementsOf(postings(57));
            assertThat(listing.advertised()).hasValue(57);
            assertThat(scripted.asked()).hasSize(4);
        }
    }

    @Test
    void anEmptyFeedIsNotBelieved() {
        Script results = GoogleAnswers.results(3);
        try (ScriptedSite scripted = new ScriptedSite()) {
            scripted.answers(asked -> isFeed(asked) ? GoogleAnswers.feed(0) : results.answer(asked));

            assertThat(list(scripted).postings()).containsExactlyElementsOf(postings(3));
        }
    }

    @Test
    void aFeedThatBreaksOffIsReplacedByTheResultsPages() {
        Script results = GoogleAnswers.results(30);
        try (ScriptedSite scripted = new ScriptedSite()) {
            scripted.answers(asked ->
                    isFeed(asked) ? Answer.xml("<jobs>" + GoogleAnswers.job(0) + "<job><<") : results.answer(asked));

            Listing listing = list(scripted);

            assertThat(listing.postings()).hasSize(30);
            assertThat(listing.cutShort()).isNull();
        }
    }

    @Test
    void aFeedThatBreaksOffIsBetterThanNothing() {
        try (ScriptedSite scripted = new ScriptedSite()) {
            scripted.answers(asked -> isFeed(asked)
                    ? Answer.xml("<jobs>" + GoogleAnswers.job(0) + "<job><<")
                    : Answer.html("<html>sorry</html>"));

            Listing listing = list(scripted);

            assertThat(listing.postings()).containsExactly(expected(0));
            assertThat(listing.cutShort()).startsWith("the feed is broken");
        }
    }

    @Test
    void aMalformedRowIsReportedAndLostAlone() {
        String feed = "<jobs>" + GoogleAnswers.job(0) + "<job><jobid>7</jobid></job><job><title>T</title></job>"
                + GoogleAnswers.job(2) + "</jobs>";
        try (ScriptedSite scripted = new ScriptedSite().answers(Answer.xml(feed))) {
            Listing listing = list(scripted);

            assertThat(listing.postings()).containsExactly(expected(0), expected(2));
            assertThat(listing.malformed()).containsExactly("row 2 of the feed: no title", "row 3 of the feed: no id");
        }
        Answer page = GoogleAnswers.results("[[" + GoogleAnswers.row(0) + ",[\"999\"],7,null], null, 4, 20]");
        try (ScriptedSite scripted = new ScriptedSite().answers(GoogleAnswers.withoutFeed(asked -> page))) {
            Listing listing = list(scripted);

            assertThat(listing.postings()).containsExactly(expected(0));
            assertThat(listing.malformed()).hasSize(3).first().isEqualTo("row 2 of page 1: no title");
        }
    }

    @Test
    void aPageThatFailsIsNamedAndTheOthersAreKept() {
        Script results = GoogleAnswers.results(70);
        try (ScriptedSite scripted = new ScriptedSite()) {
            scripted.answers(GoogleAnswers.withoutFeed(
                    asked -> asked.number("page", 1) == 2 ? Answer.status(403) : results.answer(asked)));

            Listing listing = list(scripted);

            assertThat(listing.postings()).hasSize(50).contains(expected(19), expected(40), expected(69));
            assertThat(listing.cutShort()).startsWith("page 2 failed: www.google.com answered 403");
        }
    }

    @Test
    void whereThePagesCarryNoDataTheirLinksAreRead() {
        String links =
                "<a aria-label='Learn more about Cook &amp; Baker' href='jobs/results/123456789-cook-baker?page=1'>x</a>";
        try (ScriptedSite scripted = new ScriptedSite()) {
            scripted.answers(GoogleAnswers.withoutFeed(asked -> Answer.html(links)));

            Listing listing = list(scripted);

            assertThat(listing.postings())
                    .containsExactly(new ListedPosting(
                            "123456789",
                            "Cook & Baker",
                            "",
                            "https://www.google.com/about/careers/applications/jobs/results/123456789-cook-baker"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 429, 500})
    void aRefusalOfBothWaysIsAFailureThatNamesBoth(int status) {
        try (ScriptedSite scripted = new ScriptedSite().answers(Answer.status(status))) {
            assertThatThrownBy(() -> list(scripted))
                    .isInstanceOf(ListingFailed.class)
                    .hasMessageContaining("Neither Google's feed nor its results pages")
                    .hasMessageContaining("answered " + status);
        }
    }

    @Test
    void anHtmlErrorPageIsAFailure() {
        try (ScriptedSite scripted = new ScriptedSite().answers(Answer.html("<!doctype html><p>Our systems…</p>"))) {
            assertThatThrownBy(() -> list(scripted))
                    .isInstanceOf(ListingFailed.class)
                    .hasMessageContaining("HTML page where data was due")
                    .hasMessageContaining("neither its data (ds:1) nor links");
        }
    }

    @Test
    void aSlowDripEndsWithTheDeadline() {
        Answer drip = GoogleAnswers.feed(3).dripping(Duration.ofMillis(40));
        try (ScriptedSite scripted = new ScriptedSite().answers(drip)) {
            assertThatThrownBy(() -> google.list(SITE, scripted.requests("google", Duration.ofMillis(300))))
                    .isInstanceOf(ListingFailed.class)
                    .hasMessageContaining("in time");
        }
    }

    @Test
    void itsAddressesAreRecognised() {
        assertThat(google.detect(URI.create("https://www.google.com/about/careers/applications/jobs/results/?q=x")))
                .contains(SITE);
        assertThat(google.detect(URI.create("https://careers.google.com/jobs/results/1-x/")))
                .contains(SITE);
        assertThat(google.detect(URI.create("https://www.google.com/search?q=careers")))
                .isEmpty();
        assertThat(google.detect(URI.create("https://sites.google.com/about/careers")))
                .isEmpty();
    }

    private Listing list(ScriptedSite scripted) {
        return google.list(SITE, scripted.requests("google"));
    }

    private static List<ListedPosting> postings(int count) {
        return IntStream.range(0, count).mapToObj(GoogleAnswers::expected).toList();
    }
}
