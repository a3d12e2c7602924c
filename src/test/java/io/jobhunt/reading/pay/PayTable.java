package io.jobhunt.reading.pay;

import io.jobhunt.reading.Salary;
import io.jobhunt.reading.Salary.Period;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Reads {@code min|max|currency|period|text} lines; {@code -} is null, four of them mean that no pay is stated. */
final class PayTable {

    record Row(Optional<Salary> expected, String text) {}

    private PayTable() {}

    static List<Row> read(String resource) {
        return lines(resource).stream().map(PayTable::row).toList();
    }

    static List<String> lines(String resource) {
        try (InputStream in = PayTable.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Equal in value: {@code 16.50} is {@code 16.5}. */
    static boolean same(Optional<Salary> one, Optional<Salary> other) {
        return one.map(PayTable::plain).equals(other.map(PayTable::plain));
    }

    private static Row row(String line) {
        String[] parts = line.split("\\|", 5);
        Salary salary = new Salary(number(parts[0]), number(parts[1]), text(parts[2]), period(parts[3]));
        boolean none = salary.min() == null && salary.max() == null;
        return new Row(none ? Optional.empty() : Optional.of(salary), parts[4].replace("\\n", "\n"));
    }

    private static Salary plain(Salary salary) {
        return new Salary(plain(salary.min()), plain(salary.max()), salary.currency(), salary.period());
    }

    private static BigDecimal plain(BigDecimal value) {
        return value == null ? null : value.stripTrailingZeros();
    }

    private static BigDecimal number(String text) {
        return text.equals("-") ? null : new BigDecimal(text);
    }

    private static Period period(String text) {
        return text.equals("-") ? null : Period.valueOf(text);
    }

    private static String text(String text) {
        return text.equals("-") ? null : text;
    }
}
