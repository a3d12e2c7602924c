package io.jobhunt.web;

import io.jobhunt.Threads;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Bounds the time a name may take. The platform's own lookup cannot be aborted, so it happens on a few threads of its
 * own; all who ask for the same name at the same time share one of them, so that one dead name server holds up no more.
 */
final class TimedDns implements DnsResolver, AutoCloseable {

    private static final int THREADS = 16;
    private static final int WAITING = 1_000;

    private final DnsResolver names;
    private final Duration time;
    private final Map<String, CompletableFuture<InetAddress[]>> underWay = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor threads;

    TimedDns(DnsResolver names, Duration time) {
        this.names = names;
        this.time = time;
        threads = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                30,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(WAITING),
                Threads.daemons("web-names"));
        threads.allowCoreThreadTimeOut(true);
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        try {
            CompletableFuture<InetAddress[]> lookup = underWay.computeIfAbsent(host, this::lookup);
            lookup.whenComplete((addresses, failure) -> underWay.remove(host, lookup));
            return lookup.get(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | RejectedExecutionException e) {
            throw new UnknownHostException(host + ": the name service did not answer in time");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownHostException unknown) {
                throw unknown;
            }
            throw new UnknownHostException(host + ": " + e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException(host + ": interrupted");
        }
    }

    private CompletableFuture<InetAddress[]> lookup(String host) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return names.resolve(host);
                    } catch (UnknownHostException e) {
                        throw new CompletionException(e);
                    }
                },
                threads);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
