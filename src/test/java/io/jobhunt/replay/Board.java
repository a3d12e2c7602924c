package io.jobhunt.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * What a career site lists at one moment.
 *
 * @param answer the list API's answer
 * @param pages  the postings by the path of their pages
 */
record Board(byte[] answer, List<BoardRow> rows, Map<String, BoardRow> pages) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A recorded answer, verbatim, or recorded rows, in the envelope that the site puts around them. */
    static Board recorded(Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
            bytes = plain.readAllBytes();
        }
        JsonNode recording = JSON.readTree(bytes);
        JsonNode jobs = recording.path("jobs");
        List<BoardRow> rows = new ArrayList<>();
        jobs.forEach(row -> rows.add(BoardRow.of(row)));
        return of(recording.has("meta") ? bytes : envelope(jobs), rows);
    }

    /** {@code count} made-up postings. */
    static Board made(String token, int count) throws IOException {
        List<BoardRow> rows = new ArrayList<>(count);
        for (int n = 0; n < count; n++) {
            rows.add(MadePosting.row(token, n));
        }
        List<ObjectNode> jobs = rows.stream().map(Board::json).toList();
        return of(envelope(JSON.valueToTree(jobs)), rows);
    }

    private static Board of(byte[] answer, List<BoardRow> rows) {
        Map<String, BoardRow> pages = new HashMap<>(rows.size() * 2);
        rows.forEach(row -> pages.put(row.path(), row));
        return new Board(answer, rows, pages);
    }

    private static ObjectNode json(BoardRow row) {
        ObjectNode job = JSON.createObjectNode()
                .put("id", Long.parseLong(row.id()))
                .put("title", row.title())
                .put("absolute_url", "https://job-boards.greenhouse.io" + row.path())
                .put("company_name", row.company())
                .put("first_published", row.posted() + "T09:00:00-04:00")
                .put("updated_at", row.posted() + "T09:00:00-04:00");
        job.putObject("location").put("name", row.location());
        return job;
    }

    private static byte[] envelope(JsonNode jobs) throws IOException {
        ObjectNode answer = JSON.createObjectNode();
        answer.set("jobs", jobs);
        answer.putObject("meta").put("total", jobs.size());
        return JSON.writeValueAsBytes(answer);
    }
}
