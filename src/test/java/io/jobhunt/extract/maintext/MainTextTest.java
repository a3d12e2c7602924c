package io.jobhunt.extract.maintext;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.reading.words.PlainText;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTextTest {

    private static final String PROSE =
            """
            <h1>Baker</h1><p>Our bakery opens at six and the ovens are lit at four. You knead, shape and bake with three
            colleagues who have done so for years, and you decide with them which loaves the town will eat.</p>
            <h2>What we look for</h2><p>You have learned the trade or taught it to yourself. You like early hours, warm
            rooms and the moment when the first customer of the day breaks a roll in half and says nothing.</p>
            <ul><li>Twenty days off in summer</li><li>Bread for the family</li><li>Pay of €3,000 a month</li></ul>
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<nav><a href=/a>NOISE</a><a href=/b>Jobs</a></nav>",
                "<header><a href=/a>NOISE</a><a href=/b>Jobs</a></header>",
                "<footer><p>NOISE, all rights reserved</p></footer>",
                "<aside><p>NOISE about our other ventures</p></aside>",
                "<div id=onetrust-banner-sdk><p>We use cookies NOISE and ask for your consent to it.</p></div>",
                "<div class=cookieConsentBar><p>NOISE and ask for your consent to it.</p></div>",
                "<div role=dialog><p>NOISE, subscribe to our letter.</p></div>",
                "<div style='display: none'><p>NOISE that nobody sees.</p></div>",
                "<div hidden><p>NOISE that nobody sees.</p></div>",
                "<div><h2>Similar jobs</h2><ul><li>NOISE in Bonn, two days ago</li><li>Cook in Kiel</li></ul></div>",
                "<h2>Jobs you may like</h2><div><a href=/1>NOISE</a></div><div><a href=/2>Cook</a></div>",
                "<section class=related-jobs><p>NOISE in Bonn</p></section>",
                "<form><label>NOISE</label><input name=a><input name=b><textarea></textarea></form>",
                "<ul><li><a href=/1>NOISE one</a></li><li><a href=/2>x two</a></li><li><a href=/3>three</a></li><li><a href=/4>four</a></li></ul>",
                "<h3>Equal Employment Opportunity</h3><p>NOISE is an employer like that.</p>",
                "<p>NOISE is an equal opportunity employer and decides without regard to race or age.</p>",
                "<a href=/apply>Apply now</a><button>NOISE</button>"
            })
    void whatIsNotAboutThePostingIsLeftOut(String noise) {
        String before = text("<body>" + noise + "<main>" + PROSE + "</main></body>");
        String behind = text("<body><div>" + PROSE + "</div>" + noise + "</body>");

        assertThat(before)
                .contains("knead, shape and bake")
                .contains("€3,000 a month")
                .doesNotContain("NOISE");
        assertThat(behind)
                .contains("knead, shape and bake")
                .contains("€3,000 a month")
                .doesNotContain("NOISE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<body class='has-cookie-banner nav-open'>%s</body>",
                "<body><div class=sidebar-layout>%s</div></body>",
                "<body><form id=aspnetForm><input name=a><input name=b><input name=c>%s</form></body>",
                "<body><header>%s</header></body>",
                "<body><div class='hidden md:block'>%s</div></body>"
            })
    void wrappersNamedLikeBoilerplateKeepThePosting(String page) {
        assertThat(text(page.formatted(PROSE)))
                .contains("knead, shape and bake")
                .contains("Bread for the family");
    }

    @Test
    void aPostingInOneBlockKeepsItsTextWhateverStandardSentenceItHolds() {
        String text = text("<body><div>You bake bread from four to noon, in a team of three.<br>"
                + "We are an equal opportunity employer.</div></body>");

        assertThat(text).contains("You bake bread");
    }

    @Test
    void headingsOfThePostingThatStartLikeOtherListsStay() {
        String text =
                text("<body>" + PROSE + "<h2>Other job requirements</h2><p>A driving licence is needed.</p></body>");

        assertThat(text).contains("A driving licence");
    }

    @Test
    void aPageOfLikeCardsIsAList() {
        StringBuilder cards = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            cards.append("<div class=card><h3><a href=/jobs/")
                    .append(i)
                    .append(">Baker ")
                    .append(i)
                    .append(
                            "</a></h3><p><span>Ulm</span><span>Bread and rolls, early hours, three colleagues</span></p></div>");
        }

        assertThat(MainText.find(Jsoup.parse("<body><h1>Jobs</h1><div>" + cards + "</div></body>"))
                        .list())
                .isTrue();
        assertThat(MainText.find(Jsoup.parse("<body>" + PROSE.repeat(6) + "<div>" + cards + "</div></body>"))
                        .list())
                .isFalse();
    }

    @Test
    void theHeadIsCutOnlyWhereTheTitleStandsNearTheTop() {
        var near = Jsoup.parse("<main><a>Back</a><h1><span>Baker</span><br><i>Ulm</i></h1><p>Text</p></main>")
                .selectFirst("main");
        var far = Jsoup.parse("<main><p>" + "About the town. ".repeat(30) + "</p><h1>Baker</h1><p>Text</p></main>")
                .selectFirst("main");

        Head.remove(near, "Baker");
        Head.remove(far, "Baker");

        assertThat(PlainText.of(near))
                .doesNotContain("Back")
                .doesNotContain("Baker")
                .contains("Ulm")
                .contains("Text");
        assertThat(PlainText.of(far)).contains("About the town").contains("Baker");
    }

    private static String text(String html) {
        return PlainText.of(MainText.find(Jsoup.parse(html)).element());
    }
}
