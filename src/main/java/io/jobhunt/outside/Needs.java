package io.jobhunt.outside;

import io.jobhunt.Threads;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * All that this process needs. It is ready, and takes work off the queues, while everything is there: a page that can't
 * be stored need not be fetched, and a message that can't be worked off is better left where it is, where it is not
 * counted as delivered.
 */
@Component("needs")
public class Needs {

    private static final long PAUSE_MILLIS = 1_000;

    private final List<Need> needs;
    private final ScheduledExecutorService looks;

    Needs(List<Need> needs) {
        this.needs = needs;
        // One each: what does not answer must not keep the others from being looked at.
        this.looks = Executors.newScheduledThreadPool(needs.size(), Threads.daemons("outside"));
        needs.forEach(
                need -> looks.scheduleWithFixedDelay(() -> lookIfDue(need), 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS));
    }

    private static void lookIfDue(Need need) {
        if (need.isToBeLookedAt()) {
            need.look();
        }
    }

    List<Need> all() {
        return needs;
    }

    public boolean areAllThere() {
        return needs.stream().allMatch(Need::isThere);
    }

    @PreDestroy
    void stop() {
        looks.shutdownNow();
    }
}
