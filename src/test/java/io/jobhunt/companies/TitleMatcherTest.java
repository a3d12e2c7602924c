package io.jobhunt.companies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleMatcherTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            intern           | Internal Tools Engineer             | false
            intern           | Software Engineer, INTERN (Summer)  | true
            intern           | Intern/Working Student              | true
            intern           | preintern                           | false
            software engineer| Senior Software   Engineer II       | true
            software engineer| Software Engineering Manager        | false
            C++              | C++ Developer                       | true
            C++              | Embedded Developer (C++/Rust)       | true
            C++              | Vitamin C Specialist                | false
            .NET             | Senior .NET Engineer                | true
            .NET             | Network Engineer                    | false
            C#               | Developer C#/.NET                   | true
            R                | R&D Lead                            | true
            R                | Research Lead                       | false
            ingénieur        | INGÉNIEUR logiciel                  | true
            ingénieur        | Ingénieure logiciel                 | false
            инженер          | Старший ИНЖЕНЕР                     | true
            инженер          | Инженерный директор                 | false
            Ärztin           | Leitende ÄRZTIN                     | true
            मुख्य              | मुख्यमंत्री                            | false
            a.b              | axb                                 | false
            .*               | anything                            | false
            """)
    void findsWholeWordsOnly(String term, String title, boolean found) {
        TitleDecision decision =
                new TitleFilter(List.of(term), List.of()).matcher().decide(title);

        assertThat(decision).isEqualTo(found ? new TitleDecision.Included(term) : new TitleDecision.NotIncluded());
    }

    @Test
    void takesTheSameAccentForTheSameHoweverItIsEncoded() {
        TitleMatcher matcher = new TitleFilter(List.of("inge\u0301nieur"), List.of()).matcher();

        assertThat(matcher.decide("Ing\u00e9nieur").included()).isTrue();
    }

    @Test
    void takesANoBreakSpaceForASpace() {
        TitleMatcher matcher = new TitleFilter(List.of("data engineer"), List.of()).matcher();

        assertThat(matcher.decide("Data\u00a0Engineer").included()).isTrue();
    }

    @Test
    void noIncludeTermsMeanEveryTitle() {
        assertThat(TitleFilter.ALL.matcher().decide("Anything")).isEqualTo(new TitleDecision.Included(null));
        assertThat(new TitleFilter(List.of(" ", ""), List.of())
                        .matcher()
                        .decide("Anything")
                        .included())
                .isTrue();
    }

    @Test
    void anExcludeTermWinsAndIsNamed() {
        TitleMatcher matcher = new TitleFilter(List.of("engineer"), List.of("staff", "Manager")).matcher();

        TitleDecision decision = matcher.decide("Engineer and manager");

        assertThat(decision).isEqualTo(new TitleDecision.Excluded("Manager"));
        assertThat(decision.reason()).isEqualTo("excluded by \"Manager\"");
    }

    @Test
    void saysThatNoIncludeTermWasFound() {
        TitleDecision decision =
                new TitleFilter(List.of("engineer"), List.of()).matcher().decide("Barista");

        assertThat(decision.included()).isFalse();
        assertThat(decision.reason()).isEqualTo("contains none of the include terms");
    }
}
