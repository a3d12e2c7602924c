package io.jobhunt.replay;

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

/** The career sites of many companies, each at a host of its own; some take a request for their list and never answer. */
public abstract class HangingSites implements AutoCloseable {

    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final Set<String> hanging = ConcurrentHashMap.newKeySet();
    private final List<String> askedInVain = new CopyOnWriteArrayList<>();

    protected HangingSites() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    public String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The company that has this host. */
    protected abstract String company(String host);

    /** Whether this is where its list is asked for. */
    protected abstract boolean isList(String path);

    /** The answer, in JSON, of a site that does not hang. */
    protected abstract String body(String company, String path);

    public void hang(String company) {
        hanging.add(company);
    }

    /** The companies whose list was asked for and never answered, each as often as it was. */
    public List<String> askedInVain() {
        return List.copyOf(askedInVain);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String company = company(exchange.getRequestHeaders().getFirst("X-Original-Host"));
            String path = exchange.getRequestURI().getPath();
            if (isList(path) && hanging.contains(company)) {
                askedInVain.add(company);
                end.await();
            }
            byte[] body = body(company, path).getBytes(StandardCharsets.UTF_8);
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
