package io.jobhunt.companies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
            エンジニア         | シニアソフトウェアエンジニア              | true
            マネージャ         | プロダクトマネージャー                  | true
            Java             | Javaエンジニア                        | true
            Java             | JavaScriptエンジニア                  | false
            Java             | サーバーサイド(Java)                   | true
            工程师             | 高级软件工程师                          | true
            工程师             | 营业部长                               | false
            第2              | 第2新卒                               | true
            2                | 第25期                                | false
            วิศวกร            | วิศวกรซอฟต์แวร์อาวุโส                    | true
            โปรแกรมเมอร        | โปรแกรมเมอร์                          | false
            개발자             | 백엔드 개발자 (Java)                    | true
            Java             | Java개발자                            | true
            Java             | Java-разработчик                    | true
            Java             | Javaразработчик                     | true
            Java             | Java8 Developer                     | false
            Full-Stack       | Full‑Stack Developer                | true
            Full‐Stack       | Full−Stack Developer                | true
            Full-Stack       | Full–Stack Developer                | true
            Full Stack       | Full-Stack Developer                | false
            Women's          | Women’s Health Nurse                | true
            комп'ютер        | Оператор комп’ютер                  | true
            "C#"             | Senior C# Developer                 | true
            Salesforce       | Salesforce™ Developer               | true
            Salesforce™      | Salesforce Developer                | true
            Manager          | Manager¹ Night Shift                | true
            Enfermera        | Enfermeraª Jefe                     | true
            H2O              | H₂O Chemist                         | true
            Engineer         | Engineer① Backend                   | true
            ｅｎｇｉｎｅｅｒ      | Engineer                            | true
            straße           | STRASSENBAUER                       | false
            strasse          | Straße kehren                       | true
            straße           | STRASSE KEHREN                      | true
            οδηγός           | ΟΔΗΓΌΣ φορτηγού                     | true
            istanbul         | İSTANBUL Satış Müdürü               | true
            ingenieur        | Ingénieur logiciel                  | true
            ingenieur        | Ingénieure logiciel                 | false
            developpeur      | Développeur Sénior                  | true
            ingénieur reseau | Ingénieur Réseau                    | true
            ingénieur        | Ingenieur                           | false
            "ingenieur"      | Ingénieur                           | false
            sjoingenior      | Sjøingeniør                         | true
            øst              | ost                                 | false
            лётчик           | ЛЁТЧИК                              | true
            летчик           | Лётчик                              | true
            мои              | мой                                 | false
            か                | が                                   | false
            مهندس            | مُهَنْدِس برمجيات                     | true
            engineer*        | Engineering Manager                 | true
            engineer*        | Reengineering                       | false
            engineer*        | Engineers wanted                    | true
            "engineer*"      | Engineering Manager                 | false
            *                | Anything                            | false
            C*               | Cook                                | true
            data engineer*   | Lead Data Engineering               | true
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Senior \u200bSoftware Engineer",
                "Senior\u200bSoftware Engineer",
                "Senior Soft\u200bware Engineer",
                "Senior Soft\u00adware Engineer",
                "Senior\u2060 Software Engineer",
                "\ufeffSenior Software\u200d Engineer",
                "Senior\u2003Software\u3000Engineer\u200e",
                "\u202aSenior\u202c Software\u2028Engineer"
            })
    void seesThroughWhatCannotBeSeen(String title) {
        assertThat(new TitleFilter(List.of("Senior Software Engineer"), List.of())
                        .matcher()
                        .decide(title)
                        .included())
                .isTrue();
        assertThat(new TitleFilter(List.of(title), List.of())
                        .matcher()
                        .decide("Senior Software Engineer")
                        .included())
                .isEqualTo(!title.contains("Soft\u200b"));
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
