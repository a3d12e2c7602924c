package io.jobhunt.politeness;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Requests per second that a host is asked, and how many at a time. */
final class Rates {

    private static final double OTHERWISE = 2;

    /**
     * What these sites are known or thought to bear, listing and crawl together: large shared platforms more, companies'
     * own pages less. Lever asks for two a second and Workable answers 429 above about two at a time. The kinds whose
     * lists have many pages keep within a company's two minutes at these rates: Eightfold answers ten rows a page of
     * 2,000 at most (67 s), Workday twenty (140 requests for 2,600 jobs are 35 s), Google twenty where its feed fails
     * (4,000 jobs are 50 s), Amazon a hundred, iCIMS some twenty (7,000 jobs fit), Jobvite fifty.
     */
    static final Map<String, Double> BY_KIND = Map.ofEntries(
            Map.entry("greenhouse", 8.0),
            Map.entry("lever", 2.0),
            Map.entry("ashby", 5.0),
            Map.entry("smartrecruiters", 8.0),
            Map.entry("workable", 1.0),
            Map.entry("recruitee", 4.0),
            Map.entry("workday", 4.0),
            Map.entry("eightfold", 3.0),
            Map.entry("teamtailor", 3.0),
            Map.entry("personio", 2.0),
            Map.entry("bamboohr", 2.0),
            Map.entry("icims", 3.0),
            Map.entry("jobvite", 4.0),
            Map.entry("google", 4.0),
            Map.entry("amazon", 4.0),
            Map.entry("tiktok", 3.0),
            // A company's own pages, looked through for its career site while its user waits.
            Map.entry("careers-page", 4.0));

    /** Shared interfaces that have whole boards at one call each and no pages: hundreds of companies are listed there. */
    private static final Map<String, Double> BY_HOST =
            Map.of("boards-api.greenhouse.io", 10.0, "api.ashbyhq.com", 10.0);

    /** Workable answers 429 to more than about two requests at a time. */
    private static final Map<String, Integer> MOST_IN_FLIGHT = Map.of("workable", 2);

    /** Robots.txt of so many hosts at most. */
    private static final int MOST_WISHES = 5_000;

    private final PolitenessSettings settings;
    private final Map<String, Duration> wishes = new ConcurrentHashMap<>();

    Rates(PolitenessSettings settings) {
        this.settings = settings;
    }

    /** The time between two requests; zero for no limit. */
    Duration pace(Visit visit) {
        Duration own = listPace(visit);
        Duration wish = set(visit) == null ? wishes.getOrDefault(visit.host(), Duration.ZERO) : Duration.ZERO;
        return wish.compareTo(own) > 0 ? wish : own;
    }

    /**
     * The same for a page of a list, whatever a host's robots.txt wishes for crawlers: at five seconds a page, a long
     * list would never be had.
     */
    Duration listPace(Visit visit) {
        Double set = set(visit);
        if (set != null) {
            return pace(set);
        }
        Double ofHost = BY_HOST.get(visit.host());
        return pace(ofHost != null ? ofHost : BY_KIND.getOrDefault(visit.kind(), OTHERWISE));
    }

    private static Duration pace(double rate) {
        return rate == 0 ? Duration.ZERO : Duration.ofNanos(Math.round(1e9 / rate));
    }

    /** Obeys a host's wish for slower requests, unless the operator has set a rate for it. */
    void wish(String host, Duration pace) {
        if (wishes.size() >= MOST_WISHES) {
            wishes.clear();
        }
        wishes.put(host, pace);
    }

    int maxInFlight(Visit visit) {
        return Math.min(settings.maxInFlight(), MOST_IN_FLIGHT.getOrDefault(visit.kind(), Integer.MAX_VALUE));
    }

    /** What the operator has set, if anything. */
    private @Nullable Double set(Visit visit) {
        Double own =
                settings.rates().getOrDefault(visit.host(), settings.rates().get(visit.kind()));
        return own != null ? own : settings.defaultRate();
    }
}
