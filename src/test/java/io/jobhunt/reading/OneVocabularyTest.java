package io.jobhunt.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words that fingerprint and extraction read stand once, below {@code reading}. */
class OneVocabularyTest {

    private static final Path MAIN = Path.of("src/main/java/io/jobhunt");

    /** The board of made-up postings writes pay and places; it reads none. */
    private static final List<Path> WRITERS = List.of(MAIN.resolve("demo"));

    private static final Pattern LITERAL =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);

    /** Three of a kind make a list: one word alone may be part of a phrase or of a site's own answer. */
    private static final int MOST_OF_A_KIND = 2;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "months, january february march april october december janvier februar märz octubre dezembro",
        "currencies, usd eur gbp chf inr jpy cad aud sek pln euros dollars rupees",
        "countries, germany france india spain italy poland deutschland schweiz españa",
        "pay, salary salaries wage wages compensation gehalt lohn salaire salario sueldo stipendio",
        "periods of pay, hourly weekly monthly annually yearly annum stunde monat jahr heure semaine",
        "closing, deadline bewerbungsfrist bewerbungsschluss scadenza sluitingsdatum closes expires"
    })
    void aListOfItsWordsStandsNowhereElse(String kind, String words) {
        Set<String> telling = Set.of(words.split(" "));

        assertThat(filesWith(telling)).as(kind).isEmpty();
    }

    @Test
    void theListsThatDoStandBelowReadingWouldBeFound() {
        assertThat(literalWords(MAIN.resolve("reading/dates/MonthNames.java"))).contains("january", "dezembro");
        assertThat(literalWords(MAIN.resolve("reading/pay/CurrencyCodes.java"))).contains("usd", "eur");
        assertThat(literalWords(MAIN.resolve("reading/pay/PayWords.java"))).contains("salary", "gehalt");
    }

    private static Map<Path, Set<String>> filesWith(Set<String> telling) {
        Map<Path, Set<String>> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(MAIN)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.startsWith(MAIN.resolve("reading")))
                    .filter(file -> WRITERS.stream().noneMatch(file::startsWith))
                    .forEach(file -> {
                        Set<String> words = literalWords(file);
                        words.retainAll(telling);
                        if (words.size() > MOST_OF_A_KIND) {
                            found.put(file, words);
                        }
                    });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return found;
    }

    private static Set<String> literalWords(Path file) {
        try {
            return LITERAL.matcher(Files.readString(file))
                    .results()
                    .map(literal -> literal.group(1) == null ? literal.group(2) : literal.group(1))
                    .flatMap(text -> Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")))
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
