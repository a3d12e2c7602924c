package io.jobhunt.replay;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * A career site that answers like Greenhouse's: {@code /v1/boards/{token}/jobs} lists a board, and every posting has a
 * page where its row says. {@code /_replay?<knob>=<value>} turns {@linkplain Knobs knobs} from outside; without a query
 * it tells what was asked for so far.
 */
public final class ReplaySite implements AutoCloseable {

    private static final String BOARDS = "/v1/boards/";

    private final Boards boards;
    private final PostingPage pages;
    private final PageServer server;
    private final LongAdder listings = new LongAdder();
    private final LongAdder pagesServed = new LongAdder();
    private final LongAdder notModified = new LongAdder();
    private final LongAdder refusals = new LongAdder();
    private final LongAdder requests = new LongAdder();
    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private final Set<String> listed = ConcurrentHashMap.newKeySet();
    private volatile Knobs knobs = Knobs.PLAIN;

    /**
     * @param recordings folder of recorded boards, or null
     * @param pageBytes  size of a page, about
     * @param port       0 for any
     */
    public ReplaySite(Path recordings, int pageBytes, int port) throws IOException {
        this.boards = new Boards(recordings);
        this.pages = new PostingPage(pageBytes);
        this.server = new PageServer(port, this::answer);
    }

    /** As a process of its own: {@code ReplaySite <port> <page bytes> [<recordings>]}. It ends with its standard input. */
    public static void main(String[] args) throws IOException {
        try (ReplaySite site = new ReplaySite(
                args.length > 2 ? Path.of(args[2]) : null, Integer.parseInt(args[1]), Integer.parseInt(args[0]))) {
            System.out.println(site.baseUrl());
            while (System.in.read() >= 0) {
                // whoever started it holds the other end open for as long as it is needed
            }
        }
    }

    public String baseUrl() {
        return "http://127.0.0.1:" + server.port();
    }

    /** What was asked for. */
    public record Traffic(long listings, long pages, long notModified, long refusals) {}

    public Traffic traffic() {
        return new Traffic(listings.sum(), pagesServed.sum(), notModified.sum(), refusals.sum());
    }

    /** Everything that was asked for, robots.txt and what does not exist included. */
    public long requests() {
        return requests.sum();
    }

    /** Turns one knob. */
    public void turn(String knob, Object value) {
        turn(Map.of(knob, value.toString()));
    }

    /** The recorded moments of a board, oldest first; {@code turn("date", n)} makes the n-th of them today. */
    public List<Path> dates(String token) {
        return boards.dates(token);
    }

    private void turn(Map<String, String> names) {
        knobs = knobs.turned(names);
        asked.clear();
    }

    private Answer answer(Request request) throws InterruptedException {
        requests.increment();
        String path = request.path();
        if (path.startsWith("/_replay")) {
            turn(request.query());
            return new Answer(200, "application/json", utf8("{\"traffic\":\"" + traffic() + "\"}"));
        }
        if (path.equals("/robots.txt")) {
            return new Answer(200, "text/plain", utf8("User-agent: *\nDisallow:\n"));
        }
        return path.startsWith(BOARDS) ? listing(path) : page(request);
    }

    private Answer listing(String path) {
        String[] parts = path.substring(BOARDS.length()).split("/");
        Optional<Board> board =
                parts.length == 2 && parts[1].equals("jobs") ? boards.find(parts[0], knobs.date()) : Optional.empty();
        if (board.isEmpty()) {
            return new Answer(404, "application/json", utf8("{\"status\":404,\"error\":\"Job not found\"}"));
        }
        listings.increment();
        listed.add(parts[0]);
        return new Answer(200, "application/json", board.get().answer());
    }

    private Answer page(Request request) throws InterruptedException {
        Knobs now = knobs;
        if (now.latency() > 0) {
            Thread.sleep(now.latency());
        }
        Optional<BoardRow> row = row(request.path(), now);
        if (row.isEmpty() || Knobs.within(now.gone(), "gone", row.get().id())) {
            refusals.increment();
            return new Answer(404, "text/html", utf8("<h1>Not found</h1>"));
        }
        String id = row.get().id();
        boolean flaky = Knobs.within(now.flaky(), "flaky", id) && asked.add(id);
        if (flaky || Knobs.within(now.errors(), "errors", id)) {
            refusals.increment();
            return new Answer(500, "text/html", utf8("<h1>Sorry</h1>"));
        }
        int revision = Knobs.within(now.changed(), "changed", id) ? now.revision() : 0;
        String etag = now.etag() ? "\"" + id + "-" + row.get().version() + "-" + revision + "\"" : null;
        if (etag != null && etag.equals(request.ifNoneMatch())) {
            notModified.increment();
            return new Answer(304, "text/html", new byte[0], etag);
        }
        pagesServed.increment();
        return new Answer(200, "text/html; charset=utf-8", pages.write(row.get(), revision, now.noise()), etag);
    }

    /** Pages of boards that were never listed are not there, as nobody could know of them. */
    private Optional<BoardRow> row(String path, Knobs now) {
        return listed.stream()
                .flatMap(token -> boards.find(token, now.date()).stream())
                .map(board -> board.pages().get(path))
                .filter(found -> found != null)
                .findFirst();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What a client asks for. @param ifNoneMatch the ETag it has, or null */
    record Request(String path, Map<String, String> query, String ifNoneMatch) {

        static Request of(String target, String ifNoneMatch) {
            int mark = target.indexOf('?');
            Map<String, String> query = new HashMap<>();
            if (mark >= 0) {
                Arrays.stream(target.substring(mark + 1).split("&"))
                        .map(pair -> pair.split("=", 2))
                        .forEach(pair -> query.put(pair[0], pair.length > 1 ? pair[1] : ""));
            }
            return new Request(mark < 0 ? target : target.substring(0, mark), query, ifNoneMatch);
        }
    }

    /** @param etag or null */
    record Answer(int status, String type, byte[] body, String etag) {
        Answer(int status, String type, byte[] body) {
            this(status, type, body, null);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
