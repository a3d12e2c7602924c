package io.jobhunt.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyBindingTest {

    @BodyShape("{\"first_name\": \"…\"}")
    record Person(String firstName, List<String> children) {
        Person {
            if ("nobody".equals(firstName)) {
                throw new IllegalArgumentException("no person");
            }
        }
    }

    private record Unmarked(String text) {}

    private final BodyBinding binding = new BodyBinding(JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build());

    private Person person(Object body) {
        return binding.convertTo(Person.class, null, body);
    }

    @Test
    void aBodyIsBoundToTheTypeThatIsAskedFor() {
        String body = "{\"first_name\": \"Zoë\", \"children\": [\"Ada\"]}";

        assertThat(person(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(person(new StringReader(body)))
                .isEqualTo(person(body))
                .isEqualTo(new Person("Zoë", List.of("Ada")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n", "null", "{}"})
    void nothingIsAnEmptyObject(String body) {
        assertThat(person(body)).isEqualTo(new Person(null, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"firstname": "Ada"}                 | There is no 'firstname' in this call.
                    {"first_name": 7}                    | 'first_name' does not fit.
                    {"first_name": true}                 | 'first_name' does not fit.
                    {"first_name": ["Ada"]}              | 'first_name' does not fit.
                    {"children": "Ada"}                  | 'children' does not fit.
                    {"children": ["Ada", 1]}             | 'children.[1]' does not fit.
                    {"first_name": "Ada                  | The body is not JSON (line 1, column
                    first_name=Ada                       | The body is not JSON (line 1, column
                    """)
    void whatDoesNotFitIsNamed(String body, String complaint) {
        assertThatThrownBy(() -> person(body))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(400))
                .hasMessageStartingWith(complaint)
                .hasMessageEndingWith(" The body has to be {\"first_name\": \"…\"}.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"Ada\"", "7", "{\"first_name\": \"nobody\"}"})
    void whatIsSomethingElseAltogetherIsToldTheShape(String body) {
        assertThatThrownBy(() -> person(body))
                .isInstanceOf(Problem.class)
                .hasMessage("The body has to be {\"first_name\": \"…\"}.");
    }

    @Test
    void aLongNameDoesNotComeBackAsAWhole() {
        assertThatThrownBy(() -> person("{\"" + "x".repeat(5_000) + "\": 1}"))
                .isInstanceOf(Problem.class)
                .satisfies(problem -> assertThat(problem.getMessage()).hasSizeLessThan(200));
    }

    @Test
    void otherTypesAreLeftToOtherConverters() {
        assertThat(binding.convertTo(Unmarked.class, null, "{\"text\": \"x\"}")).isNull();
    }
}
