package io.jobhunt.reading.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

    @Test
    void keepsHeadingsParagraphsAndLists() {
        String html =
                "<h2>About</h2><p>You build\n things.</p><p>Fast.</p><ul><li>One</li><li><p>Two</p></li></ul><p>End</p>";

        assertThat(PlainText.of(html)).isEqualTo("About\n\nYou build things.\n\nFast.\n\n- One\n- Two\n\nEnd");
    }

    @Test
    void nestedListsStayItems() {
        assertThat(PlainText.of("<ul><li>One<ul><li>Inner</li></ul></li><li>Two</li></ul>"))
                .isEqualTo("- One\n- Inner\n- Two");
    }

    @Test
    void linesAndCellsAreApart() {
        assertThat(PlainText.of("a<br>b<div>c</div><div>d</div>")).isEqualTo("a\nb\nc\nd");
        assertThat(PlainText.of("<table><tr><th>Level</th><th>Pay</th></tr><tr><td>5</td><td>$1</td></tr></table>"))
                .isEqualTo("Level | Pay\n5 | $1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<span>San Mateo</span><span>California</span> | San Mateo California",
                "<span>Location:</span><span>berlin</span> | Location: berlin",
                "<a>Home</a><a>Jobs</a> | Home Jobs",
                "<span style='display:block'>one</span><span>two</span> | one#two",
                "<span>Sen</span><span>ior</span> | Senior",
                "<b>Java</b><b>Script</b> | JavaScript",
                "H<sub>2</sub>O | H2O",
                "<b>Note</b>, please | Note, please",
                "one<span> </span>two | one two",
                "<p>one</p>two<p>three</p> | one##two##three"
            })
    void touchingElementsAreOneWordOnlyWhenTheyLookIt(String html, String expected) {
        assertThat(PlainText.of(html)).isEqualTo(expected.replace('#', '\n'));
    }

    @Test
    void entitiesAreCharactersAndUnseenOnesGo() {
        assertThat(PlainText.of("<p>R&amp;D&nbsp;&mdash; caf&eacute;&#8203;s &lt;b&gt; soft&shy;ware</p>"))
                .isEqualTo("R&D — cafés <b> software");
    }

    @Test
    void preformattedLinesStay() {
        assertThat(PlainText.of("<pre>a  b\n  c</pre>")).isEqualTo("a  b\n  c");
    }

    @Test
    void whatIsNotForReadersIsLeftOut() {
        assertThat(
                        PlainText.of(
                                "<p>x</p><script>alert(1)</script><style>p{}</style><svg><text>y</text></svg><!-- c --><button>Apply</button>"))
                .isEqualTo("x");
    }

    @Test
    void noTextIsEmpty() {
        assertThat(PlainText.of((String) null)).isEmpty();
        assertThat(PlainText.of("  ")).isEmpty();
        assertThat(PlainText.of("<p>&nbsp;</p><ul><li></li></ul>")).isEmpty();
    }

    @Test
    void depthEndsNotInAnOverflow() {
        String deep = "<div>".repeat(100_000) + "end" + "</div>".repeat(100_000);

        assertThat(PlainText.of(deep)).isEqualTo("end");
    }
}
