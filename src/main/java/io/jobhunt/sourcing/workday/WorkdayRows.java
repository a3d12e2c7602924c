package io.jobhunt.sourcing.workday;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobhunt.reading.ListedPosting;
import io.jobhunt.sourcing.answers.JsonFields;
import io.jobhunt.sourcing.answers.ListedRows;
import io.jobhunt.sourcing.answers.ListedText;
import io.jobhunt.sourcing.answers.Row;

/**
 * ListedRows and their ids. The public id is the requisition ({@code bulletFields[0]}, also the end of the row's path); where
 * one requisition is posted twice, the second posting is known by the end of its path ({@code JR1-1}).
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
        String path = Row.need("externalPath", JsonFields.text(row, "externalPath"));
        String title = Row.need("title", JsonFields.plain(row, "title"));
        String place = ListedText.line(JsonFields.text(row, "locationsText"));
        String url = site.page(path.startsWith("/") ? path : "/" + path);
        String requisition =
                requisition(JsonFields.text(row.path("bulletFields").path(0)), path);
        ListedPosting taken = rows.get(requisition);
        String id = taken == null || taken.url().equals(url) ? requisition : endOf(path);
        return new ListedPosting(id, title, place == null ? "" : place, url);
    }

    /** Tenants choose what their bullets say: only what the path confirms is the requisition. */
    private static String requisition(String bullet, String path) {
        String end = endOf(path);
        return bullet != null && (end.equals(bullet) || end.startsWith(bullet + "-")) ? bullet : end;
    }

    private static String endOf(String path) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        return last.substring(last.lastIndexOf('_') + 1);
    }
}
