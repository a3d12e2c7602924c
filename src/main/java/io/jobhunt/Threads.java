package io.jobhunt;

import java.util.concurrent.ThreadFactory;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/** Threads whose names say what they do, as logs and thread dumps show them. */
public final class Threads {

    private Threads() {}

    /** @param name is followed by a number */
    public static ThreadFactory named(String name) {
        return new CustomizableThreadFactory(name + "-");
    }

    /** Likewise; the process does not wait for these to end. */
    public static ThreadFactory daemons(String name) {
        CustomizableThreadFactory threads = new CustomizableThreadFactory(name + "-");
        threads.setDaemon(true);
        return threads;
    }
}
