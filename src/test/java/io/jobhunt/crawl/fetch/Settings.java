package io.jobhunt.crawl.fetch;

import java.time.Duration;
import org.springframework.util.unit.DataSize;

/** The settings that tests use where they do not matter. */
public final class Settings {

    private Settings() {}

    public static FetchSettings fetch() {
        return fetch(100);
    }

    static FetchSettings fetch(int hosts) {
        return fetch(Duration.ofSeconds(30), hosts);
    }

    /** Pages within this time. */
    public static FetchSettings fetch(Duration deadline) {
        return fetch(deadline, 100);
    }

    private static FetchSettings fetch(Duration deadline, int hosts) {
        return new FetchSettings(
                deadline,
                DataSize.ofMegabytes(5),
                Duration.ofSeconds(30),
                Duration.ofMinutes(10),
                new FetchSettings.RobotsSettings(
                        "jobhunttracker",
                        deadline,
                        Duration.ofHours(12),
                        Duration.ofMinutes(1),
                        hosts,
                        Duration.ofSeconds(5)));
    }
}
