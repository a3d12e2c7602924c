package io.jobhunt.crawl;

import io.jobhunt.crawl.fetch.FetchOutcome;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** How hosts answer and how long they take. Hosts beyond a number are counted together, as their number is anybody's. */
@Component
class CrawlMetrics {

    private static final int HOSTS = 200;
    private static final String OTHERS = "others";

    private final MeterRegistry metrics;
    private final Map<String, Boolean> hosts = new ConcurrentHashMap<>();

    CrawlMetrics(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    void fetched(String host, FetchOutcome outcome, Duration took) {
        String tag = hosts.containsKey(host) || hosts.size() < HOSTS ? host : OTHERS;
        hosts.putIfAbsent(tag, true);
        String word = outcome.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
        Timer.builder("jobhunt.crawl.fetch")
                .description("Time from asking a host to its answer, by what came of it")
                .tag("host", tag)
                .tag("outcome", word)
                .register(metrics)
                .record(took);
    }

    void decided(String decision) {
        Counter.builder("jobhunt.crawl.decisions")
                .description("Pages by the rule that decided whether they have changed")
                .tag("decision", decision)
                .register(metrics)
                .increment();
    }
}
