package io.jobhunt.bench;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One run, measured.
 *
 * @param seconds    from the start being asked for to the end of the run, by the database's clock
 * @param app        CPU seconds of the product's JVM
 * @param postgres   CPU seconds of its database server
 * @param site       CPU seconds of the career site, which are not the product's
 * @param threads    CPU seconds of the JVM's threads, by name
 */
record Measured(int jobs, double seconds, double app, double postgres, double site, Map<String, Double> threads) {

    double jobsPerSecond() {
        return jobs / seconds;
    }

    double appPerThousand() {
        return app * 1_000 / jobs;
    }

    double postgresPerThousand() {
        return postgres * 1_000 / jobs;
    }

    String line(String label) {
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %.1f | %.0f | %.2f | %.2f | %.2f | %.2f |",
                label,
                jobs,
                seconds,
                jobsPerSecond(),
                appPerThousand(),
                postgresPerThousand(),
                appPerThousand() + postgresPerThousand(),
                site * 1_000 / jobs);
    }

    /** The threads that cost most, in CPU seconds per 1,000 jobs. */
    String threadsLine() {
        return threads.entrySet().stream()
                .filter(entry -> entry.getValue() * 1_000 / jobs >= 0.05)
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(entry -> String.format(Locale.ROOT, "%s %.2f", entry.getKey(), entry.getValue() * 1_000 / jobs))
                .collect(Collectors.joining(", "));
    }

    static Map<String, Double> difference(Map<String, Double> before, Map<String, Double> after) {
        Map<String, Double> spent = new TreeMap<>();
        after.forEach((name, seconds) -> spent.put(name, seconds - before.getOrDefault(name, 0.0)));
        return spent;
    }
}
