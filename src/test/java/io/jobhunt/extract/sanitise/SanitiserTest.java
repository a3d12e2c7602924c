package io.jobhunt.extract.sanitise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SanitiserTest {

    @Test
    void structureStaysAndDecorationGoes() {
        String clean = Sanitiser.clean(
                "<h1 class=big>Role</h1><p style='color:red'>You <span lang=en>build</span> <b>things</b>.</p>"
                        + "<ul class=x><li id=1>One</li><li>Two</li></ul><img src=logo.png>");

        assertThat(clean).isEqualTo("<h3>Role</h3><p>You build <b>things</b>.</p><ul><li>One</li><li>Two</li></ul>");
    }

    @Test
    void headingsNeverCompeteWithThoseOfThePageAround() {
        assertThat(Sanitiser.clean("<h1>a</h1><h2>b</h2><h3>c</h3><h4>d</h4><h6>e</h6>"))
                .isEqualTo("<h3>a</h3><h3>b</h3><h3>c</h3><h4>d</h4><h6>e</h6>");
    }

    @Test
    void blocksOfEveryNameStayApart() {
        String clean =
                Sanitiser.clean("<section>One</section><section>Two</section><dl><dt>Pay</dt><dd>Good</dd></dl>");

        assertThat(clean).isEqualTo("<div>One</div><div>Two</div><div><div>Pay</div><div>Good</div></div>");
    }

    @Test
    void linksOpenNothingThatTheyShouldNot() {
        assertThat(Sanitiser.clean("<a href='https://x.test/a?b=1&c=2' target=_blank onclick=x()>go</a>"))
                .isEqualTo("<a href=\"https://x.test/a?b=1&amp;c=2\" rel=\"nofollow noopener noreferrer\">go</a>");
        assertThat(Sanitiser.clean("<a href='mailto:jobs@x.test'>write</a>"))
                .isEqualTo("<a href=\"mailto:jobs@x.test\" rel=\"nofollow noopener noreferrer\">write</a>");
        assertThat(Sanitiser.clean("<a href='javascript:alert(1)'>go</a>")).isEqualTo("go");
    }

    @Test
    void relativeLinksNeedTheAddressOfTheirPage() {
        assertThat(Sanitiser.clean("<a href='/apply'>go</a>", "https://x.test/jobs/1"))
                .isEqualTo("<a href=\"https://x.test/apply\" rel=\"nofollow noopener noreferrer\">go</a>");
        assertThat(Sanitiser.clean("<a href='/apply'>go</a>")).isEqualTo("go");
    }

    @Test
    void emptyBlocksThatEditorsLeaveBehindGo() {
        assertThat(Sanitiser.clean("<p>&nbsp;</p><p>Text</p><div><p> </p></div><p><br></p><ul><li></li></ul>"))
                .isEqualTo("<p>Text</p>");
    }

    @Test
    void whatPartsTwoWordsStillPartsThem() {
        assertThat(Sanitiser.clean("<b>a</b><span> </span><b>c</b>")).isEqualTo("<b>a</b> <b>c</b>");
        assertThat(Sanitiser.clean("one<div></div>two")).isEqualTo("one<br>two");
    }

    @Test
    void tablesKeepTheirEmptyCells() {
        assertThat(Sanitiser.clean("<table border=1><tr><td>a</td><td></td></tr></table>"))
                .isEqualTo("<table><tbody><tr><td>a</td><td></td></tr></tbody></table>");
    }

    @Test
    void nothingIsNothing() {
        assertThat(Sanitiser.clean(null)).isEmpty();
        assertThat(Sanitiser.clean(" \n ")).isEmpty();
        assertThat(Sanitiser.clean("<p></p><script>x</script>")).isEmpty();
    }

    @Test
    void textThatLooksLikeMarkupStaysText() {
        String clean = Sanitiser.clean("<p>&lt;b&gt; a &amp; b &lt; c</p>");

        assertThat(clean).isEqualTo("<p>&lt;b&gt; a &amp; b &lt; c</p>");
        assertThat(Jsoup.parseBodyFragment(clean).text()).isEqualTo("<b> a & b < c");
    }

    @Test
    void whatIsNestedBeyondReasonBecomesParagraphs() {
        String deep = "<div>".repeat(50_000) + "<p>one</p><p>two &lt; three</p>";

        assertThat(Sanitiser.clean(deep)).isEqualTo("<p>one</p><p>two &lt; three</p>");
    }

    /** Half a megabyte of each: a cost that grew with the square would take minutes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>", "<b>", "<a>", "<a href=x>", "<table>", "<table><tr><td>", "<p><b>", "<ul><li>", "<i><p>",
                        "<select>", "<svg><g>",
                "<h1>", "<form>", "</p>", "<pre>", "<script></script>", "<p>&nbsp;</p>", "<img>", "<!--x-->", "<b></b>",
                        "<font>x", "&lt;"
            })
    void noRepetitionIsSlow(String piece) {
        String repeated = piece.repeat(500_000 / piece.length());

        String clean = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> Sanitiser.clean(repeated));

        assertThat(Activity.in(clean.substring(0, Math.min(clean.length(), 200)).replaceFirst("<[^>]*$|&[^;]*$", "")))
                .isEmpty();
    }
}
