package io.jobhunt.chaos;

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
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The career sites of many companies at Recruitee, where each has a host of its own: one that hangs is no other's
 * trouble. Each lists {@value #OFFERS} offers; those that hang take a request for their list and never answer.
 */
final class RecruiteeSites implements AutoCloseable {

    static final int OFFERS = 2;

    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final Set<String> hanging = ConcurrentHashMap.newKeySet();
    private final List<String> askedInVain = new CopyOnWriteArrayList<>();

    RecruiteeSites() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    static String address(String company) {
        return "https://" + company + ".recruitee.com";
    }

    void hang(String company) {
        hanging.add(company);
    }

    /** The companies whose list was asked for and never answered, each as often as it was. */
    List<String> askedInVain() {
        return List.copyOf(askedInVain);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String company =
                exchange.getRequestHeaders().getFirst("X-Original-Host").split("\\.")[0];
        String path = exchange.getRequestURI().getPath();
        try (exchange) {
            if (path.equals("/api/offers") && hanging.contains(company)) {
                askedInVain.add(company);
                end.await();
            }
            String body = path.equals("/api/offers")
                    ? IntStream.rangeClosed(1, OFFERS)
                            .mapToObj(n -> offer(company, n))
                            .collect(Collectors.joining(",", "{\"offers\":[", "]}"))
                    : "{\"offer\":" + offer(company, Integer.parseInt(path.replaceAll("\\D", ""))) + "}";
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String offer(String company, int id) {
        return "{\"id\":%d,\"title\":\"Engineer %d\",\"careers_url\":\"%s/o/%d\",\"city\":\"Oslo\",\"status\":\"published\",\"description\":\"<p>Build what %s needs, with others.</p>\"}"
                .formatted(id, id, address(company), id, company);
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
