package io.jobhunt.sourcing.answers;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.reading.ListedPosting;
import io.jobhunt.sourcing.ListingFailed;
import io.jobhunt.sourcing.answers.OffsetPages.Page;
import io.jobhunt.sourcing.answers.OffsetPages.Source;
import io.jobhunt.sourcing.answers.OffsetPages.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OffsetPagesTest {

    private static final int LIMIT = 10;

    private final ListedRows rows = new ListedRows();
    private final List<Integer> asked = new ArrayList<>();

    @Test
    void allPagesAreReadUpToTheTotal() {
        Walk walk = walk(site(35, Set.of()));

        assertThat(walk).isEqualTo(new Walk(OptionalInt.of(35), null));
        assertThat(rows.size()).isEqualTo(35);
        assertThat(asked).containsExactly(0, 10, 20, 30);
    }

    @Test
    void oneFailureIsPassedOver() {
        Walk walk = walk(site(35, Set.of(10)));

        assertThat(walk.cutShort()).isEqualTo("page 2 failed: no answer");
        assertThat(rows.size()).isEqualTo(25);
    }

    @Test
    void twoFailuresInARowEndTheWalk() {
        Walk walk = walk(site(100, Set.of(20, 30)));

        assertThat(walk.cutShort()).isEqualTo("page 3 failed: no answer; page 4 failed: no answer");
        assertThat(rows.size()).isEqualTo(20);
        assertThat(asked).containsExactly(0, 10, 20, 30);
    }

    @Test
    void aTotalThatIsOnlyOnTheFirstPageHolds() {
        Source site = site(25, Set.of());

        Walk walk = walk((offset, number) -> {
            Page page = site.read(offset, number);
            return number == 1 ? page : Page.of(page.rows(), 0);
        });

        assertThat(walk).isEqualTo(new Walk(OptionalInt.of(25), null));
        assertThat(rows.size()).isEqualTo(25);
    }

    @Test
    void anEmptyPageThatDeniesTheTotalIsNotBelieved() {
        Source site = site(10, Set.of());

        Walk walk = walk((offset, number) -> Page.of(site.read(offset, number).rows(), number == 1 ? 25 : 0));

        assertThat(walk.advertised()).hasValue(25);
        assertThat(walk.cutShort()).isEqualTo("page 2 is empty although the site advertises 25 and stands at 10");
    }

    @Test
    void aTotalThatChangesOnTheWayIsTakenFromTheLastPage() {
        Source site = site(25, Set.of());

        Walk walk = walk((offset, number) -> Page.of(site.read(offset, number).rows(), number < 3 ? 26 : 25));

        assertThat(walk).isEqualTo(new Walk(OptionalInt.of(25), null));
    }

    @Test
    void aPageThatRepeatsEarlierRowsEndsTheWalk() {
        Source site = site(10, Set.of());

        Walk walk = walk((offset, number) -> Page.of(site.read(0, number).rows(), 40));

        assertThat(walk.cutShort())
                .isEqualTo("page 2 repeats earlier rows although the site advertises 40 and stands at 10");
        assertThat(rows.size()).isEqualTo(10);
    }

    @Test
    void withoutATotalTheWalkEndsWithAnEmptyPage() {
        Source site = site(30, Set.of());

        Walk walk = walk((offset, number) -> new Page(site.read(offset, number).rows(), OptionalInt.empty()));

        assertThat(walk).isEqualTo(new Walk(OptionalInt.empty(), null));
        assertThat(asked).containsExactly(0, 10, 20, 30);
    }

    @Test
    void anEmptyFirstPageBesideATotalIsSuspicious() {
        Walk walk = walk((offset, number) -> Page.of(0, 12));

        assertThat(walk.cutShort()).isEqualTo("page 1 is empty although the site advertises 12 and stands at 0");
    }

    @Test
    void aListThatNeverEndsIsLeft() {
        Walk walk = walk((offset, number) -> {
            rows.add(posting(number));
            return new Page(1, OptionalInt.empty());
        });

        assertThat(walk.cutShort()).isEqualTo("the list did not end within 5000 pages");
    }

    private Walk walk(Source source) {
        return OffsetPages.walk(source.read(0, 1), LIMIT, rows, source);
    }

    private Source site(int total, Set<Integer> failing) {
        return (offset, number) -> {
            asked.add(offset);
            if (failing.contains(offset)) {
                throw new ListingFailed("no answer");
            }
            List<Integer> page = IntStream.range(offset, Math.min(total, offset + LIMIT))
                    .boxed()
                    .toList();
            return Page.of(rows.read("page " + number, page, OffsetPagesTest::posting), total);
        };
    }

    private static ListedPosting posting(int n) {
        return new ListedPosting(Integer.toString(n), "T", "", "https://acme.example/" + n);
    }
}
