package io.jobhunt.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PageTextTest {

    private static final Charset LATIN = Charset.forName("windows-1252");

    @Test
    void goesByTheHeader() {
        byte[] page = "<p>東京のエンジニア</p>".getBytes(Charset.forName("Shift_JIS"));

        assertThat(decode(page, "text/html; charset=\"Shift_JIS\"; x=y")).isEqualTo("<p>東京のエンジニア</p>");
    }

    @Test
    void goesByTheMarkBeforeAnythingElse() {
        byte[] page = "\ufeffMünchen".getBytes(StandardCharsets.UTF_16LE);

        assertThat(decode(page, "text/html; charset=iso-8859-1")).isEqualTo("München");
    }

    @Test
    void goesByThePageWhereTheHeaderIsSilentOrSpeaksOfNoCharset() {
        String page = "<html><head><meta http-equiv=Content-Type content='text/html; charset=windows-1251'>Москва";

        assertThat(decode(page.getBytes(Charset.forName("windows-1251")), "text/html"))
                .isEqualTo(page);
        assertThat(decode(page.getBytes(Charset.forName("windows-1251")), "text/html; charset=none"))
                .isEqualTo(page);
    }

    @Test
    void goesByAnXmlDeclaration() {
        String feed = "<?xml version=\"1.0\" encoding=\"windows-1251\"?><a>Москва</a>";

        assertThat(decode(feed.getBytes(Charset.forName("windows-1251")), "application/xml"))
                .isEqualTo(feed);
    }

    @Test
    void takesUtf8ForGrantedAndLatinWhereItIsNot() {
        assertThat(decode("Zürich – 90 €".getBytes(StandardCharsets.UTF_8), "text/html"))
                .isEqualTo("Zürich – 90 €");
        assertThat(decode("Zürich – 90 €".getBytes(LATIN), "text/html")).isEqualTo("Zürich – 90 €");
    }

    @Test
    void seesThroughALabelThatTheBytesContradict() {
        assertThat(decode("Zürich €".getBytes(StandardCharsets.UTF_8), "text/html; charset=iso-8859-1"))
                .isEqualTo("Zürich €");
        assertThat(decode("Zürich €".getBytes(LATIN), "text/html; charset=utf-8"))
                .isEqualTo("Zürich €");
    }

    @Test
    void keepsAUtf8PageWithOneBrokenByteReadable() {
        byte[] page = "Zürich ? Genève".getBytes(StandardCharsets.UTF_8);
        page[8] = (byte) 0xe9;

        assertThat(decode(page, "text/html; charset=utf-8")).isEqualTo("Zürich \ufffd Genève");
    }

    @Test
    void keepsAReplacementCharacterThatThePageItselfHas() {
        assertThat(decode("a\ufffdü".getBytes(StandardCharsets.UTF_8), "text/html; charset=latin1"))
                .isEqualTo("a\ufffdü");
    }

    @Test
    void ignoresAPageThatClaimsToBeUtf16() {
        String page = "<meta charset=utf-16>Zürich";

        assertThat(decode(page.getBytes(StandardCharsets.UTF_8), "text/html")).isEqualTo(page);
    }

    @Test
    void readsNothingButUtf8IntoJson() {
        assertThat(decode(
                        "{\"a\":\"<meta charset=windows-1251>ü\"}".getBytes(StandardCharsets.UTF_8),
                        "application/json"))
                .isEqualTo("{\"a\":\"<meta charset=windows-1251>ü\"}");
    }

    private static String decode(byte[] body, String contentType) {
        return PageText.decode(body, PageType.of(contentType));
    }
}
