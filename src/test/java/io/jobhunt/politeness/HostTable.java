package io.jobhunt.politeness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table of hosts as the product's own scripts make it, without the rest of the schema. */
final class HostTable {

    private static final List<String> SCRIPTS = List.of("V2__host_politeness.sql", "V5__listings_take_turns.sql");

    private HostTable() {}

    static void create(DataSource database) throws IOException {
        for (String name : SCRIPTS) {
            try (var script = HostTable.class.getResourceAsStream("/db/migration/" + name)) {
                new JdbcTemplate(database).execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }
}
