package io.jobhunt.politeness;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Settings for tests: the defaults, with rates. */
public final class Limits {

    private final Map<String, Double> rates = new HashMap<>();
    private Double otherwise;

    public Limits rate(String kindOrHost, double perSecond) {
        rates.put(kindOrHost, perSecond);
        return this;
    }

    public Limits otherwise(double perSecond) {
        otherwise = perSecond;
        return this;
    }

    public PolitenessSettings settings() {
        return new PolitenessSettings(
                otherwise,
                rates,
                6,
                Duration.ofSeconds(1),
                Duration.ofMinutes(10),
                new PolitenessSettings.Circuit(
                        5,
                        Duration.ofSeconds(15),
                        Duration.ofMinutes(5),
                        Duration.ofSeconds(45),
                        Duration.ofMinutes(20)));
    }
}
