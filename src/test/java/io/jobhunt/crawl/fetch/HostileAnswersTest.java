package io.jobhunt.crawl.fetch;

import static io.jobhunt.crawl.fetch.HostileSite.NOTHING;
import static io.jobhunt.crawl.fetch.HostileSite.OK;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.crawl.fetch.FetchOutcome.Failed;
import io.jobhunt.crawl.fetch.FetchOutcome.Fetched;
import io.jobhunt.web.RawSite;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers that are not what they say, or nothing at all. */
class HostileAnswersTest {

    private final HostileWeb web = new HostileWeb();

    @AfterEach
    void close() throws Exception {
        web.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SSH-2.0-OpenSSH_9.6\\n | without an answer",
                "HTTP/1.1 abc Nonsense\\n\\n | without an answer",
                "HTTP/1.1 200 OK\\nContent-Length: -7\\n\\nx | unreadable",
                "HTTP/1.1 200 OK\\nContent-Length: 900\\n\\nshort | broke off",
                "HTTP/1.1 200 OK\\nTransfer-Encoding: chunked\\n\\nZZZ\\nx | unreadable",
                "HTTP/1.1 200 OK\\nContent-Encoding: gzip\\n\\n\u001f\u008bnot gzip | unreadable",
                "HTTP/1.1 200 OK\\nContent-Encoding: deflate\\n\\nnot deflate | unreadable",
                "'' | without an answer"
            })
    void triesAgainLaterWhatCannotBeRead(String answer, String reason) throws Exception {
        byte[] bytes = answer.replace("\\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
        try (RawSite site = new RawSite((request, out) -> out.write(bytes))) {
            assertThat(web.fetch(site, "/")).isInstanceOfSatisfying(Failed.class, failed -> {
                assertThat(failed.reason()).contains(reason);
                assertThat(failed.transientFailure()).isTrue();
            });
        }
    }

    @Test
    void refusesBinariesAndTakesNothingForNothing() throws Exception {
        byte[] zip = new byte[2_000];
        Arrays.fill(zip, (byte) 3);
        try (RawSite site = new RawSite((request, out) -> RawSite.write(
                out,
                request.path().equals("/pdf") ? "HTTP/1.1 200 OK\nContent-Type: application/pdf" : OK,
                request.path().equals("/empty") ? NOTHING : zip))) {
            assertThat(web.fetch(site, "/pdf"))
                    .isEqualTo(
                            new Failed("site.test answered with something that is no page (application/pdf).", false));
            assertThat(web.fetch(site, "/zip"))
                    .isEqualTo(new Failed("site.test answered with something that is no page (text/html).", false));
            assertThat(web.fetch(site, "/empty")).isEqualTo(new Failed("site.test answered with an empty page.", true));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252, utf-8, Zürich – 90 €",
        "utf-8, iso-8859-1, Zürich – 90 €",
        "utf-8, klingon, Zürich – 90 €",
        "utf-16, utf-8, Zürich – 90 €",
        "Shift_JIS, Shift_JIS, 東京"
    })
    void readsPagesWhoseCharsetIsNotWhatTheySay(String really, String stated, String text) throws Exception {
        byte[] page = ("<h1>" + text + "</h1>").getBytes(Charset.forName(really));
        try (RawSite site = RawSite.answering("HTTP/1.1 200 OK\nContent-Type: text/html; charset=" + stated, page)) {
            assertThat(web.fetch(site, "/")).isInstanceOfSatisfying(Fetched.class, fetched -> assertThat(
                            fetched.page().text())
                    .isEqualTo("<h1>" + text + "</h1>"));
        }
    }
}
