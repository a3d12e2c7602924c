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
        pages.keep("raw/a", page("a"));
        pages.keep("raw/b", page("b"));

        assertThat(pages.take("raw/a")).contains(page("a"));
        assertThat(pages.take("raw/a")).isEmpty();
        assertThat(pages.take("raw/b")).contains(page("b"));
    }

    @Test
    void thoseThatWaitLongestStayWhenThereIsNoMoreRoom() {
        String text = "x".repeat(1_000_000);
        for (int i = 0; i < 20; i++) {
            pages.keep("raw/" + i, page(text));
        }

        for (int i = 0; i < 20; i++) {
            assertThat(pages.take("raw/" + i).isPresent()).as("page " + i).isEqualTo(i < 8);
        }
    }

    @Test
    void roomThatWasTakenBecomesFree() {
        String text = "x".repeat(5_000_000);
        pages.keep("raw/a", page(text));
        pages.take("raw/a");
        pages.keep("raw/b", page(text));

        assertThat(pages.take("raw/b")).isPresent();
    }

    @Test
    void aProcessThatDoesNotExtractKeepsNothing() {
        ReadPages crawlOnly = new ReadPages(new Roles(Set.of("crawl")));
        crawlOnly.keep("raw/a", page("a"));

        assertThat(crawlOnly.take("raw/a")).isEmpty();
    }

    private static ReadPage page(String text) {
        return new ReadPage(
                new RawPage(URI.create("https://acme.example/1"), "text/html", text),
                new PageContent(List.of(), null, ""));
    }
}
