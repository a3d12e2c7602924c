package io.jobhunt.reading.pay;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.reading.Salary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SalaryTableTest {

    private final List<PayTable.Row> rows = PayTable.read("/salaries/pay-in-text.txt");

    @Test
    void nearlyEveryTextIsReadExactly() {
        List<String> failures = new ArrayList<>();
        for (PayTable.Row row : rows) {
            Optional<Salary> found = Salaries.inText(row.text());
            if (!PayTable.same(found, row.expected())) {
                failures.add(row.text() + "\n    expected " + row.expected() + "\n    found    " + found);
            }
        }

        System.out.printf("pay in text: %d of %d exact%n", rows.size() - failures.size(), rows.size());
        failures.forEach(System.out::println);

        assertThat(rows).hasSizeGreaterThanOrEqualTo(150);
        assertThat(failures).as("misread").hasSizeLessThanOrEqualTo(rows.size() * 3 / 100);
    }

    @Test
    void noTextWithoutPayIsGivenAny() {
        Stream<String> ofTable =
                rows.stream().filter(row -> row.expected().isEmpty()).map(PayTable.Row::text);
        List<String> texts = Stream.concat(ofTable, PayTable.lines("/salaries/no-pay.txt").stream())
                .toList();

        List<String> invented = new ArrayList<>();
        texts.forEach(text -> Salaries.inText(text).ifPresent(salary -> invented.add(text + "\n    " + salary)));

        System.out.printf("texts without pay: %d, false salaries: %d%n", texts.size(), invented.size());
        assertThat(texts).hasSizeGreaterThanOrEqualTo(90);
        assertThat(invented).isEmpty();
    }
}
