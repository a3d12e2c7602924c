package io.jobhunt.embedded;

import com.zaxxer.hikari.HikariDataSource;
import io.jobhunt.DataFolder;
import java.io.IOException;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Starts the services before anything connects to them. */
@Configuration
@Profile("embedded")
class EmbeddedConfiguration {

    @Bean
    EmbeddedServices embeddedServices(DataFolder folder, EmbeddedSettings ports) throws IOException {
        return new EmbeddedServices(folder, ports);
    }

    /** The pool Spring Boot would have made, but not before the server answers. */
    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource dataSource(DataSourceProperties properties, EmbeddedServices started) {
        return properties
                .initializeDataSourceBuilder()
                .type(HikariDataSource.class)
                .build();
    }
}
