package io.jobhunt.crawl.fetch;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import io.jobhunt.web.RetryAfter;
import io.jobhunt.web.Web;
import io.jobhunt.web.WebAnswer;
import io.jobhunt.web.WebFailure;
import io.jobhunt.web.WebRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;

/**
 * What sites say in their robots.txt (RFC 9309), asked once per host and remembered for a while. No such file, or one
 * that is refused to us, allows everything; one that cannot be had for now allows nothing for now.
 */
public final class Robots {

    /** The RFC has crawlers read at least this much; we read no more. */
    private static final int PARSED = 500 * 1024;

    /** Whether a page may be fetched. */
    sealed interface Permission {

        record Allowed() implements Permission {}

        record Disallowed() implements Permission {}

        /** @param pause until asking again makes sense */
        record Unknown(Duration pause) implements Permission {}
    }

    private record Site(String kind, String origin) {}

    /** @param rules null when they could not be had */
    private record Entry(SimpleRobotRules rules, Instant until) {}

    private final Web web;
    private final FetchSettings settings;
    private final Clock clock;
    private final BiConsumer<String, Duration> delays;
    private final Map<Site, CompletableFuture<Entry>> remembered;

    public Robots(Web web, FetchSettings settings, Clock clock) {
        this(web, settings, clock, (host, delay) -> {});
    }

    /** @param delays is told the {@code Crawl-delay} of each host that has one */
    public Robots(Web web, FetchSettings settings, Clock clock, BiConsumer<String, Duration> delays) {
        this.delays = delays;
        this.web = web;
        this.settings = settings;
        this.clock = clock;
        int most = settings.robots().maxHosts();
        remembered = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Site, CompletableFuture<Robots.Entry>> eldest) {
                return size() > most;
            }
        };
    }

    /** Whether the site's answer is at hand, or being waited for by somebody else. */
    boolean atHand(String kind, URI page) {
        synchronized (remembered) {
            return fresh(remembered.get(new Site(kind, origin(page))));
        }
    }

    private boolean fresh(CompletableFuture<Entry> entry) {
        return entry != null && (!entry.isDone() || entry.join().until().isAfter(clock.instant()));
    }

    Permission permission(String kind, URI page) {
        Entry entry = entry(new Site(kind, origin(page)));
        if (entry.rules() == null) {
            Duration left = Duration.between(clock.instant(), entry.until());
            return new Permission.Unknown(left.isNegative() ? Duration.ZERO : left);
        }
        return entry.rules().isAllowed(page.toString()) ? new Permission.Allowed() : new Permission.Disallowed();
    }

    /** One caller asks the site; others that come meanwhile wait for its answer. */
    private Entry entry(Site site) {
        CompletableFuture<Entry> mine = new CompletableFuture<>();
        CompletableFuture<Entry> known;
        boolean fresh;
        synchronized (remembered) {
            known = remembered.get(site);
            fresh = fresh(known);
            if (!fresh) {
                remembered.put(site, mine);
            }
        }
        if (fresh) {
            return known.join();
        }
        Entry entry = unknown(null);
        try {
            entry = ask(site);
            if (entry.rules() == null && known != null && known.join().rules() != null) {
                // What the site said last holds until it can be asked again.
                entry = new Entry(known.join().rules(), entry.until());
            }
        } finally {
            mine.complete(entry);
        }
        return entry;
    }

    private Entry ask(Site site) {
        URI robots = URI.create(site.origin() + "/robots.txt");
        try {
            return web.exchange(
                    new WebRequest(
                            site.kind(),
                            "GET",
                            robots,
                            Map.of("Accept", "text/plain,*/*;q=0.5"),
                            null,
                            settings.robots().deadline(),
                            2L * PARSED),
                    answer -> read(robots, answer));
        } catch (WebFailure failure) {
            return switch (failure.reason()) {
                // The RFC counts endless redirects as "no such file". A forbidden address is the page's own problem.
                case REDIRECTS, FORBIDDEN, TOO_LARGE -> rules(SimpleRobotRules.RobotRulesMode.ALLOW_ALL);
                case UNREACHABLE, OUT_OF_TIME, BROKEN, UNREADABLE_CODING -> unknown(null);
            };
        }
    }

    private Entry read(URI robots, WebAnswer answer) throws IOException {
        int status = answer.status();
        if (status >= 500 || status == 429) {
            return unknown(answer.header("retry-after").orElse(null));
        }
        if (status < 200 || status >= 300) {
            return rules(SimpleRobotRules.RobotRulesMode.ALLOW_ALL);
        }
        byte[] text = answer.body().readNBytes(PARSED);
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
        // Without this a site that asks for long pauses would be taken to refuse altogether.
        parser.setMaxCrawlDelay(Long.MAX_VALUE);
        SimpleRobotRules rules = parser.parseContent(
                robots.toString(),
                text,
                "text/plain",
                List.of(settings.robots().agent().toLowerCase(Locale.ROOT)));
        if (rules.getCrawlDelay() > 0) {
            long most = settings.robots().maxDelay().toMillis();
            delays.accept(robots.getHost(), Duration.ofMillis(Math.min(rules.getCrawlDelay(), most)));
        }
        return new Entry(rules, clock.instant().plus(settings.robots().ttl()));
    }

    private Entry rules(SimpleRobotRules.RobotRulesMode mode) {
        return new Entry(
                new SimpleRobotRules(mode),
                clock.instant().plus(settings.robots().ttl()));
    }

    private Entry unknown(String retryAfter) {
        Instant now = clock.instant();
        return new Entry(
                null,
                now.plus(RetryAfter.pause(retryAfter, now, settings.robots().retry(), settings.maxRetryAfter())));
    }

    private static String origin(URI page) {
        return (page.getScheme() + "://" + page.getRawAuthority()).toLowerCase(Locale.ROOT);
    }
}
