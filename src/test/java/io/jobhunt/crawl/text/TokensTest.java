package io.jobhunt.crawl.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.crawl.text.Tokens.Kind;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Software Engineer | software   ENGINEER",
                "Straße in München | straße in Mu\u0308nchen",
                "don't | don\u2019t",
                "fu\u00adture | future",
                "ﬁnance | finance",
                "a b | a\u00a0b",
            })
    void writtenDifferentlyButTheSameWords(String one, String other) {
        assertThat(Tokens.of(one).digest()).isEqualTo(Tokens.of(other).digest());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"C | C++", "C# | C++", "$100 | €100", "10 % | 10", "naïve | naive", "東京 | 京都", "ab c | a bc"})
    void differentWords(String one, String other) {
        assertThat(Tokens.of(one).digest()).isNotEqualTo(Tokens.of(other).digest());
    }

    @Test
    void scriptsWithoutBlanksGiveATokenPerSign() {
        assertThat(Tokens.of("東京でエンジニア").size()).isEqualTo(8);
        assertThat(Tokens.of("Разработчик Java в Москве").size()).isEqualTo(4);
        assertThat(Tokens.of("مهندس برمجيات").size()).isEqualTo(2);
    }

    @Test
    void shapesOfDigitsAreTold() {
        Tokens tokens =
                Tokens.of("1,234 30+ 120k 10:35 10:35:22.5 2026-03-01 1/3/2026 01.03.2026 1.234.567 24/7 120-150 $");

        assertThat(IntStream.range(0, tokens.size()).mapToObj(tokens::kind))
                .containsExactly(
                        Kind.NUMBER,
                        Kind.NUMBER,
                        Kind.QUANTITY,
                        Kind.CLOCK,
                        Kind.CLOCK,
                        Kind.DATE,
                        Kind.DATE,
                        Kind.DATE,
                        Kind.NUMBER,
                        Kind.NUMBER,
                        Kind.NUMBER,
                        Kind.NUMBER,
                        Kind.NUMBER,
                        Kind.SYMBOL);
    }

    @Test
    void linesAreKnown() {
        Tokens tokens = Tokens.of("one two\r\n\n three (four");

        assertThat(IntStream.range(0, 4).mapToObj(tokens::startsLine)).containsExactly(true, false, true, false);
        assertThat(tokens.before(3)).isEqualTo('(');
    }

    @Test
    void ordinaryWordsAreNotTakenForMachineOnes() {
        Tokens tokens = Tokens.of("spring-boot-3-java-17 InternationalizationEngineer decade-facade x86_64 utf-8 B2B");

        assertThat(IntStream.range(0, tokens.size()).mapToObj(tokens::kind)).doesNotContain(Kind.OPAQUE);
    }
}
