package io.jobhunt;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.apache.camel.processor.idempotent.jdbc.JdbcMessageIdRepository;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.spi.PropertiesFunction;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.apache.camel.util.concurrent.SynchronousExecutorService;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.security.task.DelegatingSecurityContextAsyncTaskExecutor;

/** What the routes need of the process around them. */
@Configuration
class CamelSetup {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Roles roles(Environment environment) {
        return new Roles(Binder.get(environment)
                .bind("jobhunt.roles", Bindable.setOf(String.class))
                .orElse(Set.of()));
    }

    /** {@code {{role:crawl}}} in a route says whether this process plays that role. */
    @Bean
    CamelContextConfiguration routeProperties(Roles roles, Environment environment) {
        return new CamelContextConfiguration() {
            @Override
            public void beforeApplicationStart(CamelContext context) {
                context.getPropertiesComponent().addPropertiesFunction(new RoleFunction(roles));
                context.getPropertiesComponent().addPropertiesFunction(new MillisFunction(environment));
            }

            @Override
            public void afterApplicationStart(CamelContext context) {
                // nothing
            }
        };
    }

    private record RoleFunction(Roles roles) implements PropertiesFunction {
        @Override
        public String getName() {
            return "role";
        }

        @Override
        public String apply(String role) {
            return Boolean.toString(roles.has(role));
        }
    }

    /** {@code {{millis:jobhunt.sweep.interval}}} is a duration in the unit that endpoints want. */
    private record MillisFunction(Environment environment) implements PropertiesFunction {
        @Override
        public String getName() {
            return "millis";
        }

        @Override
        public String apply(String property) {
            return Long.toString(
                    environment.getRequiredProperty(property, Duration.class).toMillis());
        }
    }

    /**
     * Works a poll off on the thread that polled it, so that no more is under way than there are polling threads.
     */
    @Bean
    ExecutorService pollingThread() {
        return new SynchronousExecutorService();
    }

    @Bean
    IdempotentRepository initializedRuns(DataSource dataSource) {
        JdbcMessageIdRepository repository = new JdbcMessageIdRepository(dataSource, "initialize-list-companies");
        // Flyway makes the table.
        repository.setCreateTableIfNotExists(false);
        return repository;
    }

    /**
     * Routes of the HTTP API run on these threads, with the caller's identity. Their calls are short; when many are slow
     * all the same, few wait, and the others are told to come again.
     */
    @Bean
    Executor applicationTaskExecutor() {
        ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
        threads.setThreadNamePrefix("api-");
        threads.setCorePoolSize(32);
        threads.setMaxPoolSize(32);
        threads.setQueueCapacity(64);
        threads.initialize();
        return new DelegatingSecurityContextAsyncTaskExecutor(threads);
    }
}
