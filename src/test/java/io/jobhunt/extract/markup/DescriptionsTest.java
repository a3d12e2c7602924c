package io.jobhunt.extract.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DescriptionsTest {

    @Test
    void escapedHtmlIsDecodedHoweverOftenItWasEscaped() {
        assertThat(Descriptions.decoded("&lt;p&gt;Bread&lt;/p&gt;")).isEqualTo("<p>Bread</p>");
        assertThat(Descriptions.decoded("&amp;lt;p&amp;gt;Bread &amp;amp; rolls&amp;lt;/p&amp;gt;"))
                .isEqualTo("<p>Bread & rolls</p>");
    }

    @Test
    void entitiesEscapedOnceTooOftenAreMendedInsideRealHtml() {
        assertThat(Descriptions.decoded("<p>a&amp;#xa;b&amp;nbsp;c &amp; d</p>"))
                .isEqualTo("<p>a&#xa;b&nbsp;c &amp; d</p>");
    }

    @Test
    void anglesInProseAreNoTags() {
        assertThat(Descriptions.decoded("Loaves < 2 kg & rolls > 20 g"))
                .isEqualTo("<p>Loaves &lt; 2 kg & rolls &gt; 20 g</p>");
    }

    @Test
    void linesOfPlainTextBecomeParagraphs() {
        assertThat(Descriptions.decoded("Bread\r\nRolls\n\n  Cake")).isEqualTo("<p>Bread<br>Rolls</p><p>Cake</p>");
    }

    @Test
    void escapesPrintedAsTextBecomeWhiteSpace() {
        assertThat(Descriptions.decoded("<p>a</p>\\n\\n<p>b</p>")).isEqualTo("<p>a</p>\n\n<p>b</p>");
        assertThat(Descriptions.decoded("<p>see C:\\new</p>")).isEqualTo("<p>see C:\\new</p>");
    }

    @Test
    void nothingStaysNothing() {
        assertThat(Descriptions.decoded(null)).isNull();
        assertThat(Descriptions.decoded("  \n")).isNull();
    }
}
