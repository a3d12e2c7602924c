package io.jobhunt.politeness;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Requests per second that a host is asked, and how many at a time. */
final class Rates {

    private static final double OTHERWISE = 2;

    /** What these sites are known to bear: large shared APIs more, companies' own pages less. */
    private static final Map<String, Double> BY_KIND = Map.ofEntries(
            Map.entry("greenhouse", 8.0),
            Map.entry("ashby", 5.0),
            Map.entry("smartrecruiters", 8.0),
            Map.entry("lever", 2.0),
            Map.entry("workable", 1.0),
            Map.entry("recruitee", 4.0),
            Map.entry("workday", 4.0),
            Map.entry("eightfold", 3.0),
            Map.entry("teamtailor", 3.0),
            Map.entry("google", 4.0),
            Map.entry("amazon", 4.0),
            Map.entry("tiktok", 3.0));

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
        Double set = set(visit);
        if (set != null) {
            return pace(set);
        }
        Duration own = pace(BY_KIND.getOrDefault(visit.kind(), OTHERWISE));
        Duration wish = wishes.getOrDefault(visit.host(), Duration.ZERO);
        return wish.compareTo(own) > 0 ? wish : own;
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
