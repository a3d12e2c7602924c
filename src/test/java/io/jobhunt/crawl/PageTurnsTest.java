package io.jobhunt.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.reading.CareerSite;
import io.jobhunt.sourcing.kinds.CareerSiteKinds;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageTurnsTest {

    @Test
    void aPageOfAKindThatThisVersionDoesNotHaveFailsAloneAndSaysWhy() {
        PageRoom room = new PageRoom(new CrawlSettings(16, 10, 4, Duration.ofDays(30)));
        PageTurns turns =
                new PageTurns(new CareerSiteKinds(), null, null, room, new ScriptDrawnSites(), Clock.systemUTC());
        PageTask known = CrawlSteps.task(1);
        PageTask unknown = new PageTask(
                known.received(), new CareerSite("rolled-back", "acme"), known.posting(), 0, null, null, null);

        List<PageStep> steps = turns.assign(List.of(unknown));

        assertThat(steps).singleElement().isInstanceOfSatisfying(CrawledPage.class, page -> {
            assertThat(page.task()).isEqualTo(unknown);
            assertThat(page.result())
                    .isInstanceOfSatisfying(CrawlResult.Failed.class, failed -> assertThat(failed.message())
                            .contains("called 'rolled-back'"));
        });
    }
}
