package io.jobhunt.crawl;

import io.jobhunt.Threads;
import io.jobhunt.crawl.change.ChangeDetector;
import io.jobhunt.crawl.fetch.FetchSettings;
import io.jobhunt.crawl.fetch.PageFetcher;
import io.jobhunt.crawl.fetch.Robots;
import io.jobhunt.politeness.Politeness;
import io.jobhunt.politeness.PolitenessSettings;
import io.jobhunt.web.Web;
import java.time.Clock;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the crawl's parts together. */
@Configuration
class CrawlConfiguration {

    private static final int SETTLERS = 4;

    @Bean
    PageFetcher pageFetcher(Web web, FetchSettings settings, Politeness politeness, Clock clock) {
        return new PageFetcher(web, new Robots(web, settings, clock, politeness::slowDown), settings, clock);
    }

    @Bean
    ChangeDetector changeDetector(CrawlSettings settings, Clock clock) {
        return new ChangeDetector(clock, settings.maxAge(), ChangeDetector.USUALLY_NEAR);
    }

    @Bean
    Politeness politeness(DataSource dataSource, PolitenessSettings settings, Clock clock) {
        return new Politeness(dataSource, settings, clock);
    }

    @Bean
    RetryPolicy retryPolicy(RetrySettings settings) {
        return new RetryPolicy(settings);
    }

    /**
     * Pages that are done are settled on these, a few batches side by side; when all are taken, by the thread that made
     * the batch whole.
     */
    @Bean(destroyMethod = "shutdown")
    ExecutorService crawlSettlers() {
        return new ThreadPoolExecutor(
                SETTLERS,
                SETTLERS,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(SETTLERS),
                Threads.named("settle"),
                new ThreadPoolExecutor.CallerRunsPolicy());
    }

    /**
     * Pages wait for their turn and are fetched on these, as many as there is {@link PageRoom room} for, so that none
     * waits for a thread: behind other pages it would miss its turn.
     */
    @Bean(destroyMethod = "shutdown")
    ScheduledExecutorService crawlVisitors(CrawlSettings settings) {
        return Executors.newScheduledThreadPool(settings.turns() + settings.fetchers(), Threads.named("visit"));
    }

    /** Pages are compared on few threads: it is work for the processor, and more would leave none for extraction. */
    @Bean(destroyMethod = "shutdown")
    ExecutorService crawlReaders(CrawlSettings settings) {
        return Executors.newFixedThreadPool(settings.readers(), Threads.named("compare"));
    }
}
