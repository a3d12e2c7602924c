package io.jobhunt.sourcing.workday;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobhunt.reading.ListedPosting;
import io.jobhunt.sourcing.answers.JsonFields;
import io.jobhunt.sourcing.answers.ListedRows;
import io.jobhunt.sourcing.answers.ListedText;
import io.jobhunt.sourcing.answers.Row;

/**
 * Rows and their ids. An id is the end of the row's path, behind the title: the requisition, with a suffix for a further
 * posting of it ({@code JR1}, {@code JR1-1}). Bullets are no help: tenants choose what theirs say.
 */
final class WorkdayRows {

    private final WorkdaySite site;
    private final ListedRows rows = new ListedRows();

    WorkdayRows(WorkdaySite site) {
        this.site = site;
    }

    ListedRows rows() {
        return rows;
    }

    int read(String where, JsonNode postings) {
        return rows.read(where, postings, this::posting);
    }

    private ListedPosting posting(JsonNode row) {
        String path = JsonFields.text(row, "externalPath");
        String title = JsonFields.plain(row, "title");
        if (path == null && title == null && row.isObject()) {
            // What is left in the list of a posting that was withdrawn: {"bulletFields": ["JR1"]}.
            return null;
        }
        Row.need("externalPath", path);
        Row.need("title", title);
        String place = ListedText.line(JsonFields.text(row, "locationsText"));
        String url = site.page(path.startsWith("/") ? path : "/" + path);
        return new ListedPosting(id(path), title, place == null ? "" : place, url);
    }

    /** A title's blanks and signs are hyphens in a path, so the first underscore ends it; a requisition may have more. */
    private static String id(String path) {
        String whole = path.replaceFirst("[?#].*", "").replaceFirst("/+$", "");
        String last = whole.substring(whole.lastIndexOf('/') + 1);
        String id = last.substring(last.indexOf('_') + 1);
        return id.isEmpty() ? last : id;
    }
}
