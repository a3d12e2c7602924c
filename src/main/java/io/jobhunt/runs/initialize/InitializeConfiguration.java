package io.jobhunt.runs.initialize;

import io.jobhunt.Threads;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The threads of initializing. */
@Configuration
class InitializeConfiguration {

    /** Runs whose companies are listed are published on these, a few side by side. */
    @Bean(destroyMethod = "shutdown")
    ExecutorService runPublishers(@Value("${jobhunt.initialize.publishers}") int publishers) {
        return Executors.newFixedThreadPool(publishers, Threads.named("publish"));
    }
}
