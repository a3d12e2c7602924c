package io.jobhunt.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobhunt.ProductTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/**
 * Histories that find nothing are worth little: these have to find what the product once did wrong. How many it takes is
 * a matter of luck, so this is asked for by name: {@code ./mvnw verify -Dit.test=LifecycleFaults}.
 */
@ProductTest
class LifecycleFaults {

    private static final int MOST = 6_000;

    @Autowired
    private Environment environment;

    @Autowired
    private ObjectMapper json;

    @ParameterizedTest
    @EnumSource(value = Fault.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void aFaultThatIsPutBackIsFound(Fault fault) throws Exception {
        try (Lifecycle lifecycle = Lifecycle.over(environment, json)) {
            lifecycle.put(fault);

            Lifecycle.Tried tried = lifecycle.tries(1, MOST);

            assertThat(tried.failure())
                    .as("%s in %d histories", fault, tried.histories())
                    .isPresent();
            System.out.printf(
                    "%s was found by history %d: %s%n",
                    fault,
                    tried.histories(),
                    tried.failure()
                            .orElseThrow()
                            .getMessage()
                            .lines()
                            .findFirst()
                            .orElse(""));
        }
    }
}
