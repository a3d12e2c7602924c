package io.jobhunt.crawl.fetch;

import static io.jobhunt.crawl.fetch.HostileSite.OK;
import static io.jobhunt.crawl.fetch.HostileWeb.MEGABYTE;
import static io.jobhunt.crawl.fetch.HostileWeb.allocatedBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.crawl.fetch.FetchOutcome.Failed;
import io.jobhunt.web.RawSite;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are too large, or grow too large: each fetch ends with few bytes read and little memory used. */
class HugeAnswersTest {

    private final HostileWeb web = new HostileWeb();

    @AfterEach
    void close() throws Exception {
        web.close();
    }

    @Test
    void stopsAGzipBombAtTheCap() throws Exception {
        byte[] bomb = HostileSite.bomb(200);
        try (RawSite site = RawSite.answering(OK + "\nContent-Encoding: gzip", bomb)) {
            long allocated = allocatedBy(() -> assertThat(web.fetch(site, "/"))
                    .isEqualTo(new Failed("site.test answered with too much data.", false)));

            assertThat(allocated).isLessThan(24 * MEGABYTE);
        }
    }

    @Test
    void stopsABombInsideABomb() throws Exception {
        try (RawSite site = RawSite.answering(OK + "\nContent-Encoding: gzip, gzip", HostileSite.bomb(1))) {
            assertThat(web.fetch(site, "/")).isInstanceOfSatisfying(Failed.class, failed -> assertThat(failed.reason())
                    .contains("unknown content encoding gzip, gzip"));
        }
    }

    @Test
    void countsTheBytesOfAStreamThatExpandsToNothing() throws Exception {
        AtomicLong sent = new AtomicLong();
        try (RawSite site = new RawSite(HostileSite.emptyBlocks(sent))) {
            assertThat(web.fetch(site, "/")).isEqualTo(new Failed("site.test answered with too much data.", false));
            assertThat(sent.get()).isLessThan(20 * MEGABYTE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\nContent-Length: 104857600"})
    void stopsAPageOfAHundredMegabytesAtTheCap(String length) throws Exception {
        AtomicLong sent = new AtomicLong();
        try (RawSite site = new RawSite(HostileSite.pouring(OK + length, 100 * MEGABYTE, sent))) {
            long allocated = allocatedBy(() -> assertThat(web.fetch(site, "/"))
                    .isEqualTo(new Failed("site.test answered with too much data.", false)));

            assertThat(allocated).isLessThan(24 * MEGABYTE);
            assertThat(sent.get()).isLessThan(20 * MEGABYTE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Header: x\r\n", "x"})
    void stopsHeadersWithoutEnd(String piece) throws Exception {
        try (RawSite site = new RawSite(HostileSite.dripping(OK + "\nX: ", piece.repeat(1000), 0))) {
            long allocated = allocatedBy(() -> assertThat(web.fetch(site, "/"))
                    .isInstanceOfSatisfying(
                            Failed.class, failed -> assertThat(failed.reason()).contains("unreadable")));

            assertThat(allocated).isLessThan(8 * MEGABYTE);
        }
    }
}
