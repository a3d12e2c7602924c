package io.jobhunt.sourcing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.jobhunt.MovableClock;
import io.jobhunt.listing.requests.RequestSettings;
import io.jobhunt.listing.requests.SiteSessions;
import io.jobhunt.web.HttpWeb;
import io.jobhunt.web.SourceSettings;
import io.jobhunt.web.WebSettings;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A career site that says what a test tells it to, on loopback, reached through the real web client and its base-url
 * override. Waiting between attempts moves a clock instead of sleeping; {@link #slept()} tells for how long.
 */
public final class ScriptedSite implements AutoCloseable {

    /** One request as it came in, with the host it was really meant for. */
    public record Asked(
            String method,
            String host,
            String path,
            Map<String, String> query,
            Map<String, String> headers,
            String body) {

        public int number(String parameter, int otherwise) {
            return Integer.parseInt(query.getOrDefault(parameter, Integer.toString(otherwise)));
        }
    }

    /** @param drip pause between single bytes of the body, or null to send it at once */
    public record Answer(int status, Map<String, String> headers, byte[] body, Duration drip) {

        public static Answer json(Object json) {
            return of(200, "application/json; charset=utf-8", json.toString());
        }

        public static Answer html(String html) {
            return of(200, "text/html; charset=utf-8", html);
        }

        public static Answer xml(String xml) {
            return of(200, "application/xml; charset=utf-8", xml);
        }

        public static Answer status(int status) {
            return of(status, "text/plain", "status " + status);
        }

        public static Answer of(int status, String type, String body) {
            return new Answer(status, Map.of("Content-Type", type), body.getBytes(StandardCharsets.UTF_8), null);
        }

        public Answer with(String header, String value) {
            Map<String, String> all = new HashMap<>(headers);
            all.put(header, value);
            return new Answer(status, all, body, drip);
        }

        public Answer dripping(Duration pause) {
            return new Answer(status, headers, body, pause);
        }
    }

    /** What the site answers. */
    @FunctionalInterface
    public interface Script {
        Answer answer(Asked asked);
    }

    static {
        // Otherwise every answer waits some 40 ms for an acknowledgement that is itself delayed.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final List<HttpWeb> webs = new CopyOnWriteArrayList<>();
    private final MovableClock clock = new MovableClock();
    private final List<Duration> slept = new CopyOnWriteArrayList<>();
    private volatile Script script = request -> Answer.status(404);

    public ScriptedSite() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noServer) {
            throw new IllegalStateException(noServer);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    /** From now on the site answers so. */
    public ScriptedSite answers(Script answers) {
        script = answers;
        return this;
    }

    /** These answers one after another, the last one again and again. */
    public ScriptedSite answers(Answer... inTurn) {
        int before = asked.size();
        return answers(request -> inTurn[Math.min(asked.size() - before, inTurn.length) - 1]);
    }

    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** The pauses between requests so far; none of them took any time. */
    public List<Duration> slept() {
        return List.copyOf(slept);
    }

    public MovableClock clock() {
        return clock;
    }

    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The real web client, with this site standing in for these kinds. */
    public HttpWeb web(String... kinds) {
        Map<String, SourceSettings.Source> sources = new HashMap<>();
        for (String kind : kinds) {
            sources.put(kind, new SourceSettings.Source(baseUrl()));
        }
        HttpWeb web = new HttpWeb(WebSettings.allowing(), new SourceSettings(sources));
        webs.add(web);
        return web;
    }

    /** Requests with a company's deadline of two minutes. */
    public SiteRequests requests(String kind) {
        return requests(kind, Duration.ofMinutes(2));
    }

    public SiteRequests requests(String kind, Duration deadline) {
        return sessions(RequestSettings.defaults(), kind)
                .open(kind, clock.instant().plus(deadline));
    }

    public SiteSessions sessions(RequestSettings settings, String... kinds) {
        return new SiteSessions(web(kinds), NoPace.INSTANCE, settings, clock, this::sleep, new Random(1));
    }

    private void sleep(Duration duration) {
        slept.add(duration);
        clock.advance(duration);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> headers = new HashMap<>();
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), values.get(0)));
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            URI uri = exchange.getRequestURI();
            Asked request = new Asked(
                    exchange.getRequestMethod(),
                    headers.getOrDefault("x-original-host", ""),
                    uri.getPath(),
                    query(uri.getRawQuery()),
                    headers,
                    body);
            asked.add(request);
            send(exchange, script.answer(request));
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        boolean empty = answer.body().length == 0;
        exchange.sendResponseHeaders(answer.status(), empty ? -1 : answer.body().length);
        if (answer.drip() == null) {
            exchange.getResponseBody().write(answer.body());
            return;
        }
        try (OutputStream out = exchange.getResponseBody()) {
            for (byte one : answer.body()) {
                out.write(one);
                out.flush();
                Thread.sleep(answer.drip().toMillis());
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new HashMap<>();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            String[] sides = pair.split("=", 2);
            query.put(sides[0], sides.length < 2 ? "" : URLDecoder.decode(sides[1], StandardCharsets.UTF_8));
        }
        return query;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        for (HttpWeb web : webs) {
            try {
                web.close();
            } catch (IOException gone) {
                throw new IllegalStateException(gone);
            }
        }
    }
}
