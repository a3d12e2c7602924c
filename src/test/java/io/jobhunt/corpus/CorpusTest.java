package io.jobhunt.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.corpus.Finding.NotTried;
import io.jobhunt.corpus.Finding.Right;
import io.jobhunt.corpus.Finding.Wrong;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CorpusTest {

    @Test
    void allOfOurOwnCasesAreRight() throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        CorpusReport report = CorpusRunner.run(
                Path.of("src/test/resources/cases"), "", new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(report.wrong()).isEmpty();
        assertThat(report.right()).isPositive();
    }

    @Test
    void countsByKindAndShowsWhatWasWrong() {
        CorpusReport report = new CorpusReport();
        report.add("pay", new CorpusCase("a", "bonus", Right::new), new Right());
        report.add("pay", new CorpusCase("b", "bonus", Right::new), new Wrong("none", "5000 USD"));
        report.add("pay", new CorpusCase("c", "scale", Right::new), new NotTried("prose"));
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        report.print(new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .containsPattern("pay bonus +1 +1 +0")
                .containsPattern("pay scale +0 +0 +1")
                .containsPattern("all +1 +1 +1")
                .contains("WRONG pay/b", "expected none", "got      5000 USD", "NOT TRIED pay/c: prose");
    }

    @Test
    void aCaseThatBreaksIsWrongAndEndsNothing() {
        CorpusCase broken = new CorpusCase("a", "b", () -> {
            throw new IOException("no such page");
        });

        assertThat(broken.tried()).isEqualTo(new Wrong("an answer", "java.io.IOException: no such page"));
    }
}
