package io.jobhunt.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.Roles;
import io.jobhunt.extract.ReadPages.ReadPage;
import io.jobhunt.page.RawPage;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReadPagesTest {

    private final ReadPages pages = new ReadPages(new Roles(Set.of("crawl", "extract")));

    @Test
    void aPageIsHandedOnOnce() {
        pages.keep("raw/a", page("a", 7));

        assertThat(pages.take("raw/a", 7L)).contains(page("a", 7));
        assertThat(pages.take("raw/a", 7L)).isEmpty();
    }

    @Test
    void aPageOfAnotherContentThanTheRowSpeaksOfIsNotHandedOn() {
        pages.keep("raw/a", page("a", 7));
        pages.keep("raw/b", page("b", 7));

        assertThat(pages.take("raw/a", 8L)).isEmpty();
        assertThat(pages.take("raw/b", null)).isEmpty();
    }

    @Test
    void thoseThatWaitLongestStayWhenThereIsNoMoreRoom() {
        String text = "x".repeat(1_000_000);
        for (int i = 0; i < 20; i++) {
            pages.keep("raw/" + i, page(text, i));
        }

        for (int i = 0; i < 20; i++) {
            assertThat(pages.take("raw/" + i, (long) i).isPresent())
                    .as("page " + i)
                    .isEqualTo(i < 8);
        }
    }

    @Test
    void roomThatWasTakenBecomesFree() {
        String text = "x".repeat(5_000_000);
        pages.keep("raw/a", page(text, 1));
        pages.take("raw/a", 1L);
        pages.keep("raw/b", page(text, 2));

        assertThat(pages.take("raw/b", 2L)).isPresent();
    }

    @Test
    void aProcessThatDoesNotExtractKeepsNothing() {
        ReadPages crawlOnly = new ReadPages(new Roles(Set.of("crawl")));
        crawlOnly.keep("raw/a", page("a", 7));

        assertThat(crawlOnly.take("raw/a", 7L)).isEmpty();
    }

    private static ReadPage page(String text, long contentHash) {
        return new ReadPage(
                new RawPage(URI.create("https://acme.example/1"), "text/html", text),
                new PageContent(List.of(), null, ""),
                contentHash);
    }
}
