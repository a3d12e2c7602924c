package io.jobhunt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.LoggerFactory;

/**
 * Named places at which a test can make this process die, as a kill would: {@code -Djobhunt.failpoint=<name>[:<nth>]}.
 * The file named by {@code -Djobhunt.failpoint.file} is written first, so that a test can tell that it happened. Does
 * nothing, and costs a comparison, otherwise.
 */
public final class Failpoint {

    private static final String ARMED = System.getProperty("jobhunt.failpoint", "");
    private static final String NAME = ARMED.contains(":") ? ARMED.substring(0, ARMED.indexOf(':')) : ARMED;
    private static final AtomicInteger LEFT =
            new AtomicInteger(ARMED.contains(":") ? Integer.parseInt(ARMED.substring(ARMED.indexOf(':') + 1)) : 1);

    private Failpoint() {}

    /** The process has come to this place. */
    public static void reached(String name) {
        if (NAME.isEmpty() || !NAME.equals(name) || LEFT.decrementAndGet() != 0) {
            return;
        }
        try {
            Files.writeString(Path.of(System.getProperty("jobhunt.failpoint.file", "failpoint")), name);
        } catch (IOException e) {
            LoggerFactory.getLogger(Failpoint.class).error("failpoint {} left no trace", name, e);
        }
        Runtime.getRuntime().halt(137);
    }
}
