package io.jobhunt.extract.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTitlesTest {

    private static final URI URL = URI.create("https://jobs.example.com/acme/1");

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            heading in the document's title      | <title>Baker - Acme</title><h1>Acme</h1><h2>Baker</h2>          | Baker
            site name in a heading               | <title>Baker</title><h1>Careers</h1><h1>Baker</h1>              | Baker
            town below the title in the heading  | <title>Baker - Acme</title><h1><b>Baker</b><br><i>Ulm</i></h1>  | Baker
            dash that belongs to the title       | <title>Baker - Night Shift</title><h1>Baker - Night Shift</h1>  | Baker - Night Shift
            open graph title, no heading         | <meta property="og:title" content="Baker"><title>Careers</title>| Baker
            only a document title with its site  | <title>Baker - Careers at Acme</title>                          | Baker
            company first, as shared hosts do    | <title>Acme - Baker</title><p>x</p>                             | Baker
            application form's document title    | <title>Job Application for Baker at Acme</title><h1>Baker</h1>  | Baker
            heading without any document title   | <h1>Baker</h1>                                                  | Baker
            telling class instead of a heading   | <title>Baker, Acme</title><h1>Welcome</h1><div class=job-title>Baker</div> | Baker
            icon titles inside the body          | <title>Baker</title><svg><title>Back</title></svg>              | Baker
            """)
    void theVoteFindsTheTitle(String name, String html, String title) {
        assertThat(PageTitles.of(Jsoup.parse(html), URL).best()).isEqualTo(title);
    }

    @Test
    void aShellThatOnlyNamesItsSiteHasNoTitle() {
        assertThat(PageTitles.of(Jsoup.parse("<title>Careers</title><h1>Jobs</h1>"), URL)
                        .best())
                .isNull();
    }
}
