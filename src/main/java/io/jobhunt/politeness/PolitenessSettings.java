package io.jobhunt.politeness;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much we ask of one host, listing and crawl together.
 *
 * <p>{@code jobhunt.crawl.rates} has a career-site kind or a host for its key, a host winning over its kind:
 * {@code jobhunt.crawl.rates.lever=2}, {@code jobhunt.crawl.rates[api.lever.co]=2}; in YAML a host is written
 * {@code "[api.lever.co]": 2}, and in the environment {@code JOBHUNT_CRAWL_RATES_API_LEVER_CO=2}.
 *
 * @param defaultRate requests per second and host where nothing else is set, 0 for no limit; when this is absent, each
 *                    kind has a sensible rate of its own, see {@link Rates}
 * @param rates       requests per second by kind or host, 0 for no limit
 * @param maxInFlight requests under way at one host at a time, from this process
 * @param horizon     turns are given away no further ahead than this; also the longest that a worker waits itself
 * @param maxDelay    the longest a request is sent back to the queue for; SQS allows 15 minutes
 * @param circuit     when a host is left alone altogether
 */
@ConfigurationProperties("jobhunt.crawl")
public record PolitenessSettings(
        @Nullable Double defaultRate,
        Map<String, Double> rates,
        @DefaultValue("6") int maxInFlight,
        @DefaultValue("1s") Duration horizon,
        @DefaultValue("10m") Duration maxDelay,
        @DefaultValue Circuit circuit) {

    /**
     * @param failures    in a row that open it
     * @param pause       for which it stays open the first time, doubled each time it is opened again
     * @param maxPause    the longest
     * @param probe       how long one probe may take before another is sent
     * @param giveUpAfter a host that has been failing for this long is {@link Turn.Down}
     */
    public record Circuit(
            @DefaultValue("5") int failures,
            @DefaultValue("15s") Duration pause,
            @DefaultValue("5m") Duration maxPause,
            @DefaultValue("45s") Duration probe,
            @DefaultValue("20m") Duration giveUpAfter) {}

    public PolitenessSettings {
        rates = rates == null
                ? Map.of()
                : rates.entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                rate -> rate.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
        rates.forEach(PolitenessSettings::check);
        if (defaultRate != null) {
            check("default-rate", defaultRate);
        }
        if (maxInFlight < 1) {
            throw new IllegalArgumentException("jobhunt.crawl.max-in-flight must be at least 1");
        }
    }

    private static void check(String name, double rate) {
        if (!(rate >= 0 && rate <= 1_000_000)) {
            throw new IllegalArgumentException("the rate of " + name + " must be 0 or more requests a second: " + rate);
        }
    }
}
