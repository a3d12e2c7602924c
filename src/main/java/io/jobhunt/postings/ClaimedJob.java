package io.jobhunt.postings;

import io.jobhunt.reading.CareerSite;
import io.jobhunt.reading.ListedPosting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;

/**
 * A job that was given to a message, with everything the crawl has to know of it.
 *
 * @param messageId      who holds it now
 * @param attempts       how often it was tried before in this run
 * @param lastExtraction the version that was last extracted, or null
 * @param etag           of that version, or null
 * @param lastModified   likewise
 */
public record ClaimedJob(
        String messageId,
        CareerSite site,
        ListedPosting posting,
        int attempts,
        LastExtraction lastExtraction,
        String etag,
        String lastModified) {

    static ClaimedJob of(ResultSet row, int number) throws SQLException {
        return new ClaimedJob(
                row.getString("claim_message"),
                new CareerSite(row.getString("site_kind"), row.getString("site_token")),
                new ListedPosting(
                        row.getString("external_id"),
                        row.getString("listed_title"),
                        row.getString("listed_location"),
                        row.getString("url")),
                row.getInt("attempts"),
                lastExtraction(row),
                row.getString("etag"),
                row.getString("last_modified"));
    }

    private static LastExtraction lastExtraction(ResultSet row) throws SQLException {
        Timestamp extracted = row.getTimestamp("extracted_at");
        long simhash = row.getLong("simhash");
        if (row.wasNull() || extracted == null) {
            return null;
        }
        Fingerprint fingerprint = new Fingerprint(
                simhash,
                row.getLong("critical_hash"),
                row.getLong("content_hash"),
                row.getInt("fingerprint_tokens"),
                row.getInt("fingerprint_version"));
        return new LastExtraction(fingerprint, row.getInt("extractor_version"), extracted.toInstant());
    }
}
