package io.jobhunt.lifecycle;

import io.jobhunt.api.Problem;
import io.jobhunt.queues.CrawlMessage;
import io.jobhunt.queues.ExtractMessage;
import io.jobhunt.queues.QueueMessage;
import io.jobhunt.queues.RunMessage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * One user's runs, as they may go: started, listed, published, crawled and extracted by several workers at once, stopped,
 * tried again, swept; messages come twice and late, and processes die between any two statements. After that it is
 * quiet, and all that is left is worked off; what must hold then is {@link Truth}'s.
 */
final class History {

    private static final int AT_ONCE = 4;
    private static final int QUIET_ROUNDS = 200;

    private final LifecycleProduct product;
    private final Stage stage;
    private final Random random;
    private final UUID user;
    private final Truth truth;
    private final List<String> told = new ArrayList<>();
    private final Map<String, Work> underWay = new HashMap<>();
    private boolean sweepNeeded;
    private int begun;

    History(LifecycleProduct product, Stage stage, Truth truth, long seed) {
        this.product = product;
        this.stage = stage;
        this.random = new Random(seed);
        this.truth = truth;
        this.user = truth.newUser();
    }

    /** What happened, a line for each begin and end. */
    List<String> told() {
        return told;
    }

    void happens() {
        product.queues.clear();
        int length = 30 + random.nextInt(90);
        begin(new Works(product, user, random.nextLong()).start());
        for (int i = 0; i < length; i++) {
            if (stage.size() < AT_ONCE && random.nextInt(3) == 0) {
                begin(something());
            } else if (stage.size() > 0) {
                ended(random.nextInt(40) == 0 ? stage.kill(random) : stage.step(random));
            }
        }
        becomesQuiet();
        truth.holdsFor(user);
    }

    /** Something that can be done now; more often what brings the runs forward. */
    private Work something() {
        Works works = new Works(product, user, random.nextLong());
        if (random.nextInt(8) == 0) {
            product.queues.haunt(random);
        }
        List<Supplier<Work>> choices = new ArrayList<>();
        choices.add(works::start);
        choices.add(works::stop);
        choices.add(works::retry);
        choices.add(works::retry);
        choices.add(works::sweep);
        add(choices, RunMessage.class, 5, works::initialize);
        add(choices, CrawlMessage.class, 7, works::crawl);
        add(choices, ExtractMessage.class, 6, works::extract);
        return choices.get(random.nextInt(choices.size())).get();
    }

    private void add(
            List<Supplier<Work>> choices, Class<? extends QueueMessage> kind, int weight, Supplier<Work> work) {
        if (product.queues.has(kind)) {
            choices.addAll(Collections.nCopies(weight, work));
        }
    }

    private void begin(Work work) {
        String name = work.name() + "-" + ++begun;
        told.add("begin " + name + " " + work.about());
        underWay.put(name, work);
        stage.begin(name, work);
    }

    private void ended(Actor actor) {
        if (actor == null) {
            return;
        }
        Work work = underWay.remove(actor.name);
        Throwable failure = actor.failure();
        told.add((failure == null ? "end " : failure instanceof Crash ? "crash of " : "failure of ")
                + actor.name
                + (failure == null || failure instanceof Crash ? "" : ": " + failure));
        work.giveBack();
        sweepNeeded |= failure != null && work.leavesSomethingToTheSweep();
        if (failure != null && !(failure instanceof Crash) && !(failure instanceof Problem)) {
            throw new AssertionError(actor.name + " failed", failure);
        }
    }

    /** Everybody ends what he has begun, and then one works off what is left. Only what was lost on the way is swept. */
    private void becomesQuiet() {
        while (stage.size() > 0) {
            ended(stage.step(random));
        }
        told.add("quiet");
        for (int round = 0; round < QUIET_ROUNDS; round++) {
            Works works = new Works(product, user, random.nextLong()).withoutDelay();
            if (!product.queues.isEmpty()) {
                alone(works.initialize());
                alone(works.crawl());
                alone(works.extract());
            } else if (!truth.isAnyActive(user)) {
                return;
            } else if (sweepNeeded) {
                alone(works.sweep());
            } else {
                throw new AssertionError("a run is left with nobody who works for it: " + truth.runs(user));
            }
        }
        throw new AssertionError("no end: " + truth.runs(user) + ", in the queues " + product.queues.told());
    }

    private void alone(Work work) {
        begin(work);
        while (stage.size() > 0) {
            ended(stage.step(random));
        }
    }
}
