package io.jobhunt.runs.crowd;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The sites of many companies; some of them take a request and never answer. */
final class HostedSites implements AutoCloseable {

    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final Set<String> hanging = ConcurrentHashMap.newKeySet();
    private final List<String> askedInVain = new CopyOnWriteArrayList<>();

    HostedSites() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void hang(String company) {
        hanging.add(HostedKind.host(company));
    }

    /** How many requests came to hanging sites of companies that are called so. */
    int askedInVain(String prefix) {
        return (int) askedInVain.stream()
                .filter(host -> host.startsWith(prefix + "-"))
                .count();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String host = exchange.getRequestHeaders().getFirst("X-Original-Host");
            if (hanging.contains(host)) {
                askedInVain.add(host);
                end.await();
            }
            byte[] body = "[{\"id\":1,\"title\":\"Engineer\"},{\"id\":2,\"title\":\"Intern\"}]"
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
