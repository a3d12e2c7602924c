package io.jobhunt.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoBoardTest {

    private final DemoBoard board = new DemoBoard();

    @Test
    void previewsChangeNothing() {
        assertThat(ids(board.list())).isEqualTo(ids(board.list()));
    }

    @Test
    void eachRunFindsSomeVanishedAndSomeNew() {
        Set<Long> first = ids(board.list());
        board.ask(board.open().get(0));
        Set<Long> second = ids(board.list());

        assertThat(difference(first, second)).isNotEmpty();
        assertThat(difference(second, first)).isNotEmpty();
        assertThat(first).hasSizeBetween(180, 200);
    }

    @Test
    void whatVanishedComesBack() {
        Set<Long> first = ids(board.list());
        board.ask(board.open().get(0));
        Set<Long> vanished = difference(first, ids(board.list()));
        board.ask(board.open().get(0));

        assertThat(ids(board.list())).containsAll(vanished);
    }

    @Test
    void pagesHaveTheSizeOfRealOnesAndNoiseThatIsNew() throws Exception {
        DemoPage page = new DemoPage(new ObjectMapper());
        DemoPosting posting = board.list().get(0);

        String once = page.write(posting, board.open());
        String again = page.write(posting, board.open());

        assertThat(once.length()).isBetween(15_000, 32_000);
        assertThat(once).isNotEqualTo(again).contains("application/ld+json", posting.title());
    }

    private static Set<Long> ids(List<DemoPosting> postings) {
        return postings.stream().map(DemoPosting::id).collect(Collectors.toSet());
    }

    private static Set<Long> difference(Set<Long> from, Set<Long> without) {
        Set<Long> left = new HashSet<>(from);
        left.removeAll(without);
        return left;
    }
}
