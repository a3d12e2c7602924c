package io.jobhunt.crawl.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.jobhunt.sourcing.PageRequest;
import io.jobhunt.web.HttpWeb;
import io.jobhunt.web.RawSite;
import io.jobhunt.web.SourceSettings;
import io.jobhunt.web.WebSettings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.apache.hc.client5.http.DnsResolver;

/**
 * The real way out, with short limits, and a name service of its own: hostile sites are reached as {@code site.test},
 * which leads to loopback and which the guard is told to allow.
 */
final class HostileWeb implements AutoCloseable {

    static final long MEGABYTE = 1024 * 1024;
    private static final Duration SHORT = Duration.ofMillis(600);
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-08T08:49:37Z"), ZoneOffset.UTC);

    /** How often each name was looked up. */
    final Map<String, Integer> lookups = new ConcurrentHashMap<>();

    private final Map<String, List<String>> names = new ConcurrentHashMap<>(Map.of("site.test", List.of("127.0.0.1")));
    private final CountDownLatch nameServerAnswers = new CountDownLatch(1);
    private final HttpWeb web = new HttpWeb(
            new WebSettings(
                    Set.of("site.test"),
                    "JobHuntTracker/test",
                    "",
                    Duration.ofSeconds(2),
                    Duration.ofMillis(500),
                    256,
                    64),
            new SourceSettings(null),
            new Names());

    /** Has a name lead to addresses; to none at all has its look-up hang. */
    void name(String host, String... addresses) {
        names.put(host, List.of(addresses));
    }

    FetchOutcome fetch(RawSite site, String path) {
        return fetch(at(site, path));
    }

    FetchOutcome fetch(URI url) {
        return fetch(url, LONG);
    }

    private FetchOutcome fetch(URI url, Duration deadline) {
        FetchSettings settings = Settings.fetch(deadline);
        return new PageFetcher(web, new Robots(web, settings, CLOCK), settings, CLOCK)
                .fetch(new PageRequest("GET", url, Map.of(), null, false), "x", null, null, null);
    }

    /** Fetches with a short deadline, and sees to it that the deadline holds. */
    FetchOutcome fetchInTime(URI url) {
        long start = System.nanoTime();
        FetchOutcome outcome = fetch(url, SHORT);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(SHORT, SHORT.plusSeconds(3));
        return outcome;
    }

    static URI at(RawSite site, String path) {
        return URI.create("http://site.test:" + site.port() + path);
    }

    static long allocatedBy(Runnable work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    @Override
    public void close() throws IOException {
        nameServerAnswers.countDown();
        web.close();
    }

    /** The tests' name service; literal addresses are left to the platform, which looks nothing up for them. */
    private final class Names implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            lookups.merge(host, 1, Integer::sum);
            if (!host.endsWith(".test")) {
                return InetAddress.getAllByName(host);
            }
            List<String> answer = names.get(host);
            if (answer == null) {
                throw new UnknownHostException(host);
            }
            if (answer.isEmpty()) {
                awaitNameServer();
            }
            InetAddress[] addresses = new InetAddress[answer.size()];
            for (int i = 0; i < addresses.length; i++) {
                addresses[i] = InetAddress.getByName(answer.get(i));
            }
            return addresses;
        }

        private void awaitNameServer() {
            try {
                nameServerAnswers.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
