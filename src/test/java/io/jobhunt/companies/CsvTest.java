package io.jobhunt.companies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void readsQuotedValuesWithQuotesCommasAndLineEnds() throws IOException {
        String table = "a,b,c\r\n1,\"x, \"\"y\"\"\",3\n\"\",\"two\nlines\"\n";

        assertThat(Csv.read(new StringReader(table)))
                .containsExactly(
                        Map.of("a", "1", "b", "x, \"y\"", "c", "3"), Map.of("a", "", "b", "two\nlines", "c", ""));
    }

    @Test
    void readsBackWhatItWrites() throws IOException {
        List<String> values = List.of("plain", "with, comma", "with \"quotes\"", "two\nlines", "");

        assertThat(Csv.read(new StringReader("a,b,c,d,e\n" + Csv.line(values))))
                .singleElement()
                .extracting(row -> List.copyOf(row.values()))
                .isEqualTo(values);
    }
}
