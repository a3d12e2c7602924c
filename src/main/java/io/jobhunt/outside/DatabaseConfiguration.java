package io.jobhunt.outside;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The database as something that is there or not. */
@Configuration
class DatabaseConfiguration {

    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final long PATIENCE_MILLIS = 1_500;

    /**
     * One connection beside the pool. The pool's own say nothing: when all are in use, none is to be had of a database
     * that is well.
     */
    static final class Probe implements AutoCloseable {

        private final HikariDataSource connection;
        private final String address;

        Probe(HikariDataSource pool) {
            HikariConfig config = new HikariConfig();
            config.setJdbcUrl(pool.getJdbcUrl());
            config.setUsername(pool.getUsername());
            config.setPassword(pool.getPassword());
            config.setPoolName("database-probe");
            config.setMaximumPoolSize(1);
            config.setConnectionTimeout(PATIENCE_MILLIS);
            config.setValidationTimeout(1_000);
            // It is made when it is first asked for, which may be in vain.
            config.setInitializationFailTimeout(-1);
            config.addDataSourceProperty("connectTimeout", "2");
            config.addDataSourceProperty("socketTimeout", "2");
            this.connection = new HikariDataSource(config);
            this.address = hostAndDatabase(pool.getJdbcUrl());
        }

        void ask() throws SQLException {
            try (Connection asked = connection.getConnection()) {
                if (!asked.isValid(1)) {
                    throw new SQLException("It does not answer.");
                }
            }
        }

        String address() {
            return address;
        }

        @Override
        public void close() {
            connection.close();
        }
    }

    @Bean
    Probe databaseProbe(HikariDataSource pool) {
        return new Probe(pool);
    }

    @Bean
    Need database(Probe databaseProbe, Clock clock) {
        return new Need("PostgreSQL at " + databaseProbe.address(), databaseProbe::ask, EVERY, clock);
    }

    @Bean
    FlywayMigrationStrategy migrateWhenThere(Need database) {
        return new MigrationWhenThere(database);
    }

    /** Host, port and database; what stands behind them may be secret. */
    static String hostAndDatabase(String jdbcUrl) {
        String rest = jdbcUrl.replaceFirst("^jdbc:postgresql:(//)?", "");
        int end = rest.indexOf('?');
        return end < 0 ? rest : rest.substring(0, end);
    }
}
