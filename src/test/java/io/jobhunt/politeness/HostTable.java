package io.jobhunt.politeness;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** A database with the table of hosts as the product's own scripts make it, and nothing else of the schema. */
final class HostTable {

    private static final List<String> SCRIPTS = List.of("V2__host_politeness.sql", "V5__listings_take_turns.sql");

    private HostTable() {}

    /** With a few connections that stay open: thousands of statements with one each would be a test of PostgreSQL's. */
    static HikariDataSource in(EmbeddedPostgres postgres) throws IOException {
        HikariDataSource database = new HikariDataSource();
        database.setDataSource(postgres.getPostgresDatabase());
        database.setMaximumPoolSize(8);
        for (String name : SCRIPTS) {
            try (var script = HostTable.class.getResourceAsStream("/db/migration/" + name)) {
                new JdbcTemplate(database).execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return database;
    }
}
