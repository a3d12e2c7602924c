package io.jobhunt.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;

/**
 * One posting of a board, as its page needs it.
 *
 * @param path    of its page, without the query
 * @param version something that changes whenever the page does
 */
record BoardRow(String id, String title, String location, String company, String path, String posted, int version) {

    static BoardRow of(JsonNode row) {
        return new BoardRow(
                row.path("id").asText(),
                row.path("title").asText().strip(),
                row.path("location").path("name").asText(),
                row.path("company_name").asText("Replay"),
                URI.create(row.path("absolute_url").asText()).getPath(),
                day(row),
                row.path("title").asText().hashCode() * 31
                        + row.path("location").path("name").asText().hashCode());
    }

    private static String day(JsonNode row) {
        String published =
                row.path("first_published").asText(row.path("updated_at").asText(""));
        return published.length() < 10 ? "2026-01-01" : published.substring(0, 10);
    }
}
