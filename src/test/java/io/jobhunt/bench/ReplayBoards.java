package io.jobhunt.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.jobhunt.sourcing.answers.AnswerJson;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Boards of several kinds with made-up rows, in a process of their own so that their memory is not counted. Prints its
 * port and ends with its standard input.
 */
final class ReplayBoards {

    private static final Pattern NUMBER = Pattern.compile("(?:skip|offset)=(\\d+)");
    private static final int PAGE = 100;

    private final int rows;
    private final int descriptionLength;
    private final Map<String, byte[]> answers = new ConcurrentHashMap<>();

    private ReplayBoards(int rows, int descriptionLength) {
        this.rows = rows;
        this.descriptionLength = descriptionLength;
    }

    /**
     * @param args rows a board, and characters of each row's description
     */
    public static void main(String[] args) throws IOException {
        ReplayBoards boards = new ReplayBoards(Integer.parseInt(args[0]), Integer.parseInt(args[1]));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
        server.setExecutor(Executors.newFixedThreadPool(16));
        server.createContext("/", boards::answer);
        server.start();
        System.out.println(server.getAddress().getPort());
        while (System.in.read() >= 0) {
            // Lives as long as whoever started it.
        }
        System.exit(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String host = exchange.getRequestHeaders().getFirst("X-Original-Host");
            String query = String.valueOf(exchange.getRequestURI().getRawQuery());
            Matcher number = NUMBER.matcher(query);
            int from = number.find() ? Integer.parseInt(number.group(1)) : 0;
            byte[] body = answers.computeIfAbsent(host + " " + from, key -> body(host, from));
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private byte[] body(String host, int from) {
        ArrayNode page = AnswerJson.MAPPER.createArrayNode();
        boolean paged = host.contains("lever") || host.contains("smartrecruiters");
        int to = paged ? Math.min(from + PAGE, rows) : rows;
        for (int n = from; n < to; n++) {
            page.add(row(n));
        }
        ObjectNode answer = AnswerJson.MAPPER.createObjectNode();
        if (host.contains("lever")) {
            return page.toString().getBytes(StandardCharsets.UTF_8);
        } else if (host.contains("smartrecruiters")) {
            answer.put("totalFound", rows).set("content", page);
        } else {
            answer.set("jobs", page);
            answer.putObject("meta").put("total", rows);
        }
        return answer.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** With the fields of all kinds at once. */
    private ObjectNode row(int n) {
        ObjectNode row = AnswerJson.MAPPER.createObjectNode();
        String title = "Senior Software Engineer, Distributed Systems and Storage " + n;
        row.put("id", Long.toString(4_461_450_000L + n));
        row.put("title", title).put("text", title).put("name", title);
        row.put("absolute_url", "https://job-boards.greenhouse.io/acme/jobs/" + (4_461_450_000L + n));
        row.put("jobUrl", "https://jobs.ashbyhq.com/acme/7aeafe31-c2c6-43e0-bb31-" + n);
        row.put("hostedUrl", "https://jobs.lever.co/acme/7aeafe31-c2c6-43e0-bb31-" + n);
        ObjectNode location = row.putObject("location");
        location.put("name", "San Francisco, CA | New York City, NY").put("fullLocation", "Oslo, Norway");
        row.putObject("categories").put("location", "San Francisco, CA").put("team", "Platform");
        row.put("updated_at", "2026-08-21T21:32:54-04:00").put("first_published", "2024-12-20T13:53:38-05:00");
        row.putArray("metadata")
                .addObject()
                .put("id", 4_036_944_008L)
                .put("name", "Location Type")
                .put("value", "On-Site");
        row.put("descriptionHtml", "x".repeat(descriptionLength));
        return row;
    }
}
