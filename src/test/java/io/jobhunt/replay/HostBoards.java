package io.jobhunt.replay;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A replay site whose boards have postings at hosts of their own, and which notes when each host was asked for a page. */
public final class HostBoards implements AutoCloseable {

    private static final long SECOND = 1_000_000_000L;
    private static final String USUAL = "https://job-boards.greenhouse.io/";

    private final ReplaySite site;
    private final Map<String, String> hosts;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newFixedThreadPool(128);
    private final HttpServer server;
    private final Map<String, List<Long>> asked = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> hanging = new ConcurrentHashMap<>();

    /** A host of its own for each board of these sizes, by board. */
    public static Map<String, String> hostEach(int least, int most) {
        Map<String, String> hosts = new TreeMap<>();
        for (int size = least; size <= most; size++) {
            hosts.put("bench-" + size, "host-" + size + ".example");
        }
        return hosts;
    }

    /** @param hosts by board */
    public HostBoards(Map<String, String> hosts) throws IOException {
        this.site = new ReplaySite(null, 4_000, 0);
        this.hosts = hosts;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    public String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public ReplaySite site() {
        return site;
    }

    /** When pages of a host were asked for, in nanoseconds of this process, in order. */
    public List<Long> asked(String host) {
        List<Long> times = asked.getOrDefault(host, List.of());
        synchronized (times) {
            return times.stream().sorted().toList();
        }
    }

    /** The most requests that a host saw in any second. */
    public int mostInASecond(String host) {
        List<Long> times = asked(host);
        int most = 0;
        int from = 0;
        for (int to = 0; to < times.size(); to++) {
            while (times.get(to) - times.get(from) >= SECOND) {
                from++;
            }
            most = Math.max(most, to - from + 1);
        }
        return most;
    }

    /** Lets every page of a host hang until it is released. */
    public void hang(String host) {
        hanging.put(host, new CountDownLatch(1));
    }

    public void release(String host) {
        hanging.remove(host).countDown();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String host = exchange.getRequestHeaders().getFirst("X-Original-Host");
        if (host != null && path.contains("/jobs/")) {
            List<Long> times = asked.computeIfAbsent(host, name -> new ArrayList<>());
            synchronized (times) {
                times.add(System.nanoTime());
            }
        }
        try (exchange) {
            CountDownLatch held = host == null || !path.contains("/jobs/") ? null : hanging.get(host);
            if (held != null) {
                held.await();
            }
            HttpResponse<byte[]> answer = client.send(
                    HttpRequest.newBuilder(URI.create(site.baseUrl() + exchange.getRequestURI()))
                            .build(),
                    BodyHandlers.ofByteArray());
            byte[] body = path.startsWith("/v1/boards/") ? elsewhere(path, answer.body()) : answer.body();
            exchange.getResponseHeaders()
                    .set(
                            "Content-Type",
                            answer.headers().firstValue("Content-Type").orElse("text/html"));
            exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private byte[] elsewhere(String path, byte[] listing) {
        String board = path.split("/")[3];
        String host = hosts.get(board);
        return host == null
                ? listing
                : new String(listing, StandardCharsets.UTF_8)
                        .replace(USUAL, "https://" + host + "/")
                        .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        server.stop(0);
        threads.shutdownNow();
        site.close();
    }
}
