package io.jobhunt.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobhunt.MovableClock;
import io.jobhunt.listing.requests.RequestSettings;
import io.jobhunt.listing.requests.SiteSessions;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.reading.ListedPosting;
import io.jobhunt.sourcing.CareerSiteKind;
import io.jobhunt.sourcing.Listing;
import io.jobhunt.sourcing.ListingFailed;
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
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ListingsTest {

    private static final ListedPosting POSTING = new ListedPosting("1", "Engineer", "Oslo", "https://acme.example/1");

    private static final UUID USER = new UUID(1, 0);
    private static final UUID OTHER = new UUID(2, 0);

    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void letHangingKindsEnd() {
        end.countDown();
    }

    @Test
    void companiesAreHandedOverWithTheVerdict() {
        try (Listings listings = listings(Duration.ofSeconds(10), this::oneOrNone)) {
            assertThat(list(
                            listings,
                            new ListingOrder("First", new CareerSite("fake", "one"), OptionalInt.of(1)),
                            new ListingOrder("Second", new CareerSite("fake", "none"), OptionalInt.of(7))))
                    .containsExactlyInAnyOrder(
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
            assertThat(list(listings, order("refuses"), order("faulty"), order("one")))
                    .contains(new CompanyListing.Failed(
                            "refuses", "acme.example answered 403: it refuses us.", Duration.ZERO))
                    .anyMatch(listing -> listing instanceof CompanyListing.Failed failed
                            && failed.company().equals("faulty")
                            && failed.message().contains("our own fault"))
                    .anyMatch(listing -> listing instanceof CompanyListing.Listed
                            && listing.company().equals("one"))
                    .hasSize(3);
        }
    }

    @Test
    void anUnknownKindIsAFailureOfThatCompanyOnly() {
        try (Listings listings = listings(Duration.ofSeconds(10), this::oneOrNone)) {
            assertThat(list(listings, ListingOrder.first("Odd", new CareerSite("odd", "x")), order("one")))
                    .contains(new CompanyListing.Failed(
                            "Odd", "There is no kind of career site called 'odd'. Known: fake", Duration.ZERO))
                    .anyMatch(CompanyListing.Listed.class::isInstance);
        }
    }

    @Test
    void aCompanyThatHangsIsGivenUpAtItsDeadlineAndDelaysNoOther() {
        try (Listings listings = listings(Duration.ofMillis(200), this::hangsUnlessGood)) {
            List<CompanyListing> all = list(listings, order("hangs"), order("one"), order("none"));

            assertThat(all.subList(0, 2)).allMatch(CompanyListing.Listed.class::isInstance);
            assertThat(all.get(2))
                    .isInstanceOfSatisfying(CompanyListing.Failed.class, failed -> assertThat(failed.message())
                            .contains("took longer than")
                            .contains("given up"));
        }
    }

    @Test
    void aPreviewHasADeadlineOfItsOwn() {
        try (Listings listings = listings(Duration.ofHours(1), this::hangsUnlessGood)) {
            List<CompanyListing> all = new CopyOnWriteArrayList<>();
            listings.begin(ListingPurpose.PREVIEW, USER, List.of(order("hangs")), all::add)
                    .done()
                    .join();

            assertThat(all).singleElement().isInstanceOf(CompanyListing.Failed.class);
        }
    }

    @Test
    void aReceiverThatFailsIsToldAfterAllOthersHaveBeenHandedOver() {
        List<String> received = new CopyOnWriteArrayList<>();
        try (Listings listings = listings(Duration.ofSeconds(10), this::oneOrNone)) {
            ListingBatch batch = listings.begin(
                    ListingPurpose.RUN, USER, List.of(order("one"), order("two"), order("three")), done -> {
                        received.add(done.company());
                        if (done.company().equals("one")) {
                            throw new IllegalStateException("no database");
                        }
                    });

            assertThatThrownBy(() -> batch.done().join())
                    .hasCauseInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("no database");
            assertThat(received).containsExactlyInAnyOrder("one", "two", "three");
        }
    }

    @Test
    void whatOneUserWaitsForLeavesRoomForTheOthers() {
        try (Listings listings = listings(Duration.ofHours(1), this::hangsUnlessGood)) {
            listings.begin(
                    ListingPurpose.RUN,
                    USER,
                    IntStream.range(0, 70).mapToObj(n -> order("hangs")).toList(),
                    done -> {});

            List<CompanyListing> others = new CopyOnWriteArrayList<>();
            listings.begin(ListingPurpose.RUN, OTHER, List.of(order("one"), order("none")), others::add)
                    .done()
                    .join();

            assertThat(others).hasSize(2).allMatch(CompanyListing.Listed.class::isInstance);
        }
    }

    @Test
    void aCancelledListingAsksNobodyAnyMoreAndHandsNothingOver() throws InterruptedException {
        List<String> asked = new CopyOnWriteArrayList<>();
        CountDownLatch interrupted = new CountDownLatch(2);
        CountDownLatch busy = new CountDownLatch(2);
        try (Listings listings = listings(Duration.ofHours(1), site -> {
            asked.add(site.token());
            busy.countDown();
            try {
                end.await();
            } catch (InterruptedException stopped) {
                interrupted.countDown();
                throw new ListingFailed("stopped", stopped);
            }
            return oneOrNone(site);
        })) {
            List<CompanyListing> received = new CopyOnWriteArrayList<>();
            ListingBatch batch = listings.begin(
                    ListingPurpose.RUN, USER, List.of(order("1"), order("2"), order("3"), order("4")), received::add);
            busy.await();

            batch.cancel();
            interrupted.await();

            batch.done().join();
            end.countDown();
            listings.begin(ListingPurpose.RUN, USER, List.of(order("next")), done -> {})
                    .done()
                    .join();
            assertThat(asked).containsExactlyInAnyOrder("1", "2", "next");
            assertThat(received).isEmpty();
        }
    }

    @Test
    void nothingHangsAfterTheProgramHasBegunToEnd() {
        Listings listings = listings(Duration.ofSeconds(10), this::oneOrNone);
        listings.close();

        List<CompanyListing> received = new CopyOnWriteArrayList<>();
        ListingBatch late = listings.begin(ListingPurpose.RUN, USER, List.of(order("one")), received::add);

        assertThatThrownBy(() -> late.done().join()).isInstanceOf(CancellationException.class);
        assertThat(received).isEmpty();
    }

    @Test
    void theEndOfTheProgramIsNoFailureOfACompany() throws InterruptedException {
        CountDownLatch busy = new CountDownLatch(2);
        Listings listings = listings(Duration.ofSeconds(1), site -> {
            busy.countDown();
            awaitTheEndWhateverHappens();
            return oneOrNone(site);
        });
        List<CompanyListing> received = new CopyOnWriteArrayList<>();
        ListingBatch batch =
                listings.begin(ListingPurpose.RUN, USER, List.of(order("1"), order("2"), order("3")), received::add);
        busy.await();

        listings.close();

        assertThatThrownBy(() -> batch.done().join()).isInstanceOf(CancellationException.class);
        end.countDown();
        assertThat(received).isEmpty();
    }

    /** Lists for a run, and tells in the order in which they came. */
    private static List<CompanyListing> list(Listings listings, ListingOrder... orders) {
        List<CompanyListing> all = new CopyOnWriteArrayList<>();
        listings.begin(ListingPurpose.RUN, USER, List.of(orders), all::add)
                .done()
                .join();
        return all;
    }

    private Listing hangsUnlessGood(CareerSite site) {
        if (site.token().equals("hangs")) {
            awaitTheEndWhateverHappens();
        }
        return oneOrNone(site);
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
                new ListingSettings(2, 4, deadline, Duration.ofMillis(200)),
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
