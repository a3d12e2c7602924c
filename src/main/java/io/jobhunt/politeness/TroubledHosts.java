package io.jobhunt.politeness;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What this process knows of hosts in trouble, so that the others cost no statement. Other processes' troubles are
 * learnt by one query a second at most.
 */
final class TroubledHosts {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final HostLedger ledger;
    private final Set<String> hosts = ConcurrentHashMap.newKeySet();
    private Instant learnt = Instant.MIN;

    TroubledHosts(HostLedger ledger) {
        this.ledger = ledger;
    }

    boolean contains(String host) {
        return hosts.contains(host);
    }

    boolean contains(String host, Instant now) {
        if (due(now)) {
            Set<String> all = ledger.troubled(now);
            hosts.retainAll(all);
            hosts.addAll(all);
        }
        return hosts.contains(host);
    }

    void note(HostLedger.Grant grant) {
        note(grant.host(), grant.failures() > 0 || grant.openSince() != null);
    }

    void note(String host, boolean trouble) {
        if (trouble) {
            hosts.add(host);
        } else {
            hosts.remove(host);
        }
    }

    private synchronized boolean due(Instant now) {
        if (learnt.plus(FRESH).isAfter(now)) {
            return false;
        }
        learnt = now;
        return true;
    }
}
