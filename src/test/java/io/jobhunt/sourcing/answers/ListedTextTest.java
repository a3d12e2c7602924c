package io.jobhunt.sourcing.answers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListedTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "F&B Manager               | F&B Manager",
                "F&amp;B Manager           | F&B Manager",
                "F&amp;amp;B Manager       | F&B Manager",
                "F&amp;amp;amp;B Manager   | F&B Manager",
                "Caf&eacute; &#8211; Lead  | Café – Lead",
                "Caf&amp;#xe9; Lead        | Café Lead",
                "Design&copy               | Design&copy",
                "Design&copyright; Lead    | Design&copyright; Lead",
                "R&D; Lead                 | R&D; Lead",
                "AT&T Store                | AT&T Store",
                "Q&amp;A &lt;Lead&gt;      | Q&A <Lead>",
            })
    void decodesRealEntitiesUntilNoneIsLeft(String stated, String line) {
        assertThat(ListedText.line(stated)).isEqualTo(line);
    }
}
