package io.jobhunt.listing;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.listing.FairShare.Placed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FairShareTest {

    private final FairShare<String, String> share = new FairShare<>(64, 16);

    @Test
    void oneAloneGetsAsManyAsOneMayHave() {
        want("busy", 70);

        assertThat(occupy()).hasSize(16);
    }

    @Test
    void sixWhoWantEverythingGetTheSameAndAsMuchStaysFree() {
        IntStream.range(0, 6).forEach(user -> want("user-" + user, 70));

        assertThat(places(occupy()).values()).containsOnly(9L, 10L);
        want("one more", 70);
        assertThat(places(occupy()).get("one more")).isBetween(4L, 5L);
    }

    @Test
    void thereIsRoomForTheNextOneHoweverManyKeepTheirPlaces() {
        IntStream.range(0, 8).forEach(user -> {
            want("user-" + user, 70);
            assertThat(places(occupy())).as("user " + user).containsKey("user-" + user);
        });
    }

    @Test
    void thoseWhoWaitHaveTheirTurnsOneAfterAnotherAndEachHisOwnInOrder() {
        want("one", 3);
        want("other", 2);
        want("third", 1);

        assertThat(occupy())
                .extracting(Placed::task)
                .containsExactly("one 0", "other 0", "third 0", "one 1", "other 1", "one 2");
    }

    @Test
    void aPlaceThatIsGivenBackGoesToWhoeverHoldsFewer() {
        for (String busy : List.of("first", "second", "third")) {
            want(busy, 70);
            assertThat(occupy()).hasSize(16);
        }
        want("late", 70);
        assertThat(places(occupy())).isEqualTo(Map.of("late", 8L));

        share.giveBack("first");

        assertThat(places(occupy())).isEqualTo(Map.of("late", 1L));
    }

    @Test
    void whatWaitsInVainIsTakenOut() {
        want("stopped", 20);
        want("other", 2);
        occupy();
        want("stopped", 5);

        share.dropIf(task -> task.startsWith("stopped"));
        share.giveBack("stopped");

        assertThat(occupy()).isEmpty();
    }

    @Test
    void evenASinglePlaceIsGivenOut() {
        FairShare<String, String> single = new FairShare<>(1, 16);
        single.add("one", "task");

        assertThat(single.next()).contains(new Placed<>("one", "task"));
        assertThat(single.next()).isEmpty();
    }

    private void want(String owner, int places) {
        IntStream.range(0, places).forEach(n -> share.add(owner, owner + " " + n));
    }

    /** Takes every place that may be had now. */
    private List<Placed<String, String>> occupy() {
        List<Placed<String, String>> taken = new ArrayList<>();
        share.next().ifPresent(first -> {
            taken.add(first);
            taken.addAll(occupy());
        });
        return taken;
    }

    private static Map<String, Long> places(List<Placed<String, String>> taken) {
        return taken.stream()
                .map(Placed::owner)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
