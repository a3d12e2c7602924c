package io.jobhunt.listing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Shares a number of places among owners. An owner has a few at most, and may take one more only while more are free than
 * he holds: the more owners there are, the fewer each gets, so that there is room for whoever comes next although the
 * others keep theirs for long. Owners who wait have their turns one after another, each one's own tasks in the order they
 * came.
 *
 * @param <O> who wants places
 * @param <T> what is to be done in one
 */
final class FairShare<O, T> {

    private final Map<O, Deque<T>> waiting = new LinkedHashMap<>();
    private final Map<O, Integer> held = new HashMap<>();
    private final int most;
    private int free;

    /** @param most of the places for one owner */
    FairShare(int places, int most) {
        this.free = places;
        this.most = most;
    }

    /** A task and who has the place for it, which is given back with {@link #giveBack}. */
    record Placed<O, T>(O owner, T task) {}

    synchronized void add(O owner, T task) {
        waiting.computeIfAbsent(owner, key -> new ArrayDeque<>()).add(task);
    }

    /** Takes a place for the next task; empty when nothing waits that may have one now. */
    synchronized Optional<Placed<O, T>> next() {
        Iterator<Map.Entry<O, Deque<T>>> owners = waiting.entrySet().iterator();
        while (owners.hasNext()) {
            Map.Entry<O, Deque<T>> queue = owners.next();
            O owner = queue.getKey();
            if (held.getOrDefault(owner, 0) < Math.min(free, most)) {
                T task = queue.getValue().remove();
                owners.remove();
                if (!queue.getValue().isEmpty()) {
                    // Behind all others.
                    waiting.put(owner, queue.getValue());
                }
                held.merge(owner, 1, Integer::sum);
                free--;
                return Optional.of(new Placed<>(owner, task));
            }
        }
        return Optional.empty();
    }

    synchronized void giveBack(O owner) {
        held.computeIfPresent(owner, (key, places) -> places == 1 ? null : places - 1);
        free++;
    }

    /** Takes out what waits in vain. */
    synchronized void dropIf(Predicate<T> inVain) {
        waiting.values().forEach(queue -> queue.removeIf(inVain));
        waiting.values().removeIf(Deque::isEmpty);
    }
}
