package io.jobhunt.lifecycle;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tries histories one after the other until one of them breaks what must hold. */
final class Lifecycle implements AutoCloseable {

    private final SteppedDatabase database;
    private final LifecycleProduct product;
    private final Stage stage;
    private final Truth truth;

    /** @param failure of the last of the histories, with its seed and story */
    record Tried(int histories, long steps, Optional<AssertionError> failure) {}

    private Lifecycle(SteppedDatabase database, ObjectMapper json) throws SQLException {
        this.database = database;
        this.product = new LifecycleProduct(database, json);
        this.stage = new Stage(database.unstepped());
        this.truth = new Truth(JdbcClient.create(database.unstepped()), product.objects);
    }

    static Lifecycle over(Environment environment, ObjectMapper json) throws SQLException {
        return new Lifecycle(
                new SteppedDatabase(
                        environment.getRequiredProperty("spring.datasource.url"),
                        environment.getRequiredProperty("spring.datasource.username"),
                        environment.getRequiredProperty("spring.datasource.password")),
                json);
    }

    /** From here on the product has this fault. */
    void put(Fault fault) {
        product.fault = fault;
        database.put(fault);
    }

    Tried tries(long firstSeed, int most) {
        for (int i = 0; i < most; i++) {
            long seed = firstSeed + i;
            History history = new History(product, stage, truth, seed);
            try {
                history.happens();
            } catch (AssertionError | RuntimeException broken) {
                AssertionError told = new AssertionError(
                        "seed " + seed + ": " + broken.getMessage() + "\n" + String.join("\n", history.told()), broken);
                return new Tried(i + 1, stage.steps(), Optional.of(told));
            }
        }
        return new Tried(most, stage.steps(), Optional.empty());
    }

    @Override
    public void close() throws SQLException {
        stage.close();
        product.close();
        database.close();
    }
}
