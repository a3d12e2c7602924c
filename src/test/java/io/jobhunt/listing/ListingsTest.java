package io.jobhunt.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobhunt.listing.requests.RequestSettings;
import io.jobhunt.listing.requests.SiteSessions;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.reading.ListedPosting;
import io.jobhunt.sourcing.CareerSiteKind;
import io.jobhunt.sourcing.Listing;
import io.jobhunt.sourcing.ListingFailed;
import io.jobhunt.sourcing.MovableClock;
import io.jobhunt.sourcing.NoPace;
import io.jobhunt.sourcing.SiteRequests;
import io.jobhunt.sourcing.Verdict;
import io.jobhunt.sourcing.kinds.CareerSiteKinds;
import io.jobhunt.web.Web;
import io.jobhunt.web.WebRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ListingsTest {

    private static final ListedPosting POSTING = new ListedPosting("1", "Engineer", "Oslo", "https://acme.example/1");

    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void letHangingKindsEnd() {
        end.countDown();
    }

    @Test
    void answersInTheOrderAskedWithTheVerdict() {
        try (Listings listings = listings(Duration.ofSeconds(10), this::oneOrNone)) {
            List<CompanyListing> all = listings.of(List.of(
                    new ListingOrder("First", new CareerSite("fake", "one"), OptionalInt.of(1)),
                    new ListingOrder("Second", new CareerSite("fake", "none"), OptionalInt.of(7))));

            assertThat(all)
                    .containsExactly(
                            new CompanyListing.Listed(
                                    "First",
                                    Listing.whole(List.of(POSTING), List.of()),
                                    new Verdict.Complete(),
                                    Duration.ZERO),
                            new CompanyListing.Listed(
                                    "Second",
                                    Listing.whole(List.of(), List.of()),
                                    new Verdict.Incomplete(
                                            "the site lists no openings at all, which is not taken for 'all closed'"),
                                    Duration.ZERO));
        }
    }

    @Test
    void aFailureIsToldAndFailsNoOther() {
        try (Listings listings = listings(Duration.ofSeconds(10), site -> {
            if (site.token().equals("refuses")) {
                throw new ListingFailed("acme.example answered 403: it refuses us.");
            } else if (site.token().equals("faulty")) {
                throw new IllegalStateException("our own fault");
            }
            return oneOrNone(site);
        })) {
            List<CompanyListing> all = listings.of(List.of(order("refuses"), order("faulty"), order("one")));

            assertThat(all.get(0))
                    .isEqualTo(new CompanyListing.Failed(
                            "refuses", "acme.example answered 403: it refuses us.", Duration.ZERO));
            assertThat(all.get(1))
                    .isInstanceOfSatisfying(CompanyListing.Failed.class, failed -> assertThat(failed.message())
                            .contains("our own fault"));
            assertThat(all.get(2)).isInstanceOf(CompanyListing.Listed.class);
        }
    }

    @Test
    void anUnknownKindIsAFailureOfThatCompanyOnly() {
        try (Listings listings = listings(Duration.ofSeconds(10), this::oneOrNone)) {
            List<CompanyListing> all =
                    listings.of(List.of(ListingOrder.first("Odd", new CareerSite("odd", "x")), order("one")));

            assertThat(all.get(0))
                    .isInstanceOfSatisfying(CompanyListing.Failed.class, failed -> assertThat(failed.message())
                            .isEqualTo("There is no kind of career site called 'odd'. Known: fake"));
            assertThat(all.get(1)).isInstanceOf(CompanyListing.Listed.class);
        }
    }

    @Test
    void aCompanyThatHangsIsGivenUpAtItsDeadlineAndDelaysNoOther() {
        List<String> asTheyCome = new CopyOnWriteArrayList<>();
        try (Listings listings = listings(Duration.ofMillis(200), site -> {
            if (site.token().equals("hangs")) {
                awaitTheEndWhateverHappens();
            }
            return oneOrNone(site);
        })) {
            List<CompanyListing> all = listings.forEach(
                    List.of(order("hangs"), order("one"), order("none")), done -> asTheyCome.add(done.company()));

            assertThat(all.get(0))
                    .isInstanceOfSatisfying(CompanyListing.Failed.class, failed -> assertThat(failed.message())
                            .contains("took longer than")
                            .contains("given up"));
            assertThat(all.subList(1, 3)).allMatch(CompanyListing.Listed.class::isInstance);
            assertThat(asTheyCome).hasSize(3).last().isEqualTo("hangs");
        }
    }

    @Test
    void aReceiverThatFailsIsToldAfterAllOthersHaveBeenHandedOver() {
        List<String> received = new CopyOnWriteArrayList<>();
        try (Listings listings = listings(Duration.ofSeconds(10), this::oneOrNone)) {
            assertThatThrownBy(() -> listings.forEach(List.of(order("one"), order("two"), order("three")), done -> {
                        received.add(done.company());
                        if (done.company().equals("one")) {
                            throw new IllegalStateException("no database");
                        }
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("no database");
            assertThat(received).containsExactlyInAnyOrder("one", "two", "three");
        }
    }

    @Test
    void nothingHangsAfterTheProgramHasBegunToEnd() {
        Listings listings = listings(Duration.ofSeconds(10), this::oneOrNone);
        listings.close();

        assertThat(listings.of(List.of(order("one"))))
                .containsExactly(new CompanyListing.Failed("one", "Stopped: the program is ending.", Duration.ZERO));
    }

    @Test
    void closingEndsWhatHasNotStarted() throws InterruptedException {
        CountDownLatch busy = new CountDownLatch(3);
        Listings listings = listings(Duration.ofSeconds(1), site -> {
            busy.countDown();
            awaitTheEndWhateverHappens();
            return oneOrNone(site);
        });
        List<CompanyListing> done = new CopyOnWriteArrayList<>();
        Thread caller = new Thread(
                () -> listings.forEach(List.of(order("1"), order("2"), order("3"), order("waits")), done::add));
        caller.start();
        busy.await();

        listings.close();
        end.countDown();
        caller.join();

        assertThat(done)
                .hasSize(4)
                .anyMatch(listing -> listing.equals(
                        new CompanyListing.Failed("waits", "Stopped: the program is ending.", Duration.ZERO)));
    }

    private Listing oneOrNone(CareerSite site) {
        return Listing.whole(site.token().equals("one") ? List.of(POSTING) : List.of(), List.of());
    }

    private void awaitTheEndWhateverHappens() {
        while (end.getCount() > 0) {
            try {
                end.await();
            } catch (InterruptedException ignored) {
                // A kind that cannot be interrupted is the case to be tested.
                Thread.onSpinWait();
            }
        }
    }

    private static ListingOrder order(String token) {
        return ListingOrder.first(token, new CareerSite("fake", token));
    }

    private static Listings listings(Duration deadline, Function<CareerSite, Listing> answers) {
        MovableClock clock = new MovableClock();
        Web noWeb = new Web() {
            @Override
            public <T> T exchange(WebRequest request, AnswerReader<T> reader) {
                throw new AssertionError("nobody should ask");
            }
        };
        SiteSessions sessions = new SiteSessions(
                noWeb, NoPace.INSTANCE, RequestSettings.defaults(), clock, clock::advance, new Random(1));
        return new Listings(
                new CareerSiteKinds(List.of(new FakeKind(answers))),
                sessions,
                new ListingSettings(3, deadline),
                clock,
                Duration.ofMillis(50));
    }

    private record FakeKind(Function<CareerSite, Listing> answers) implements CareerSiteKind {

        @Override
        public String name() {
            return "fake";
        }

        @Override
        public Optional<CareerSite> detect(URI url) {
            return Optional.empty();
        }

        @Override
        public Listing list(CareerSite site, SiteRequests requests) {
            return answers.apply(site);
        }
    }
}
