package io.jobhunt.postings;

import io.jobhunt.reading.CareerSite;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * A job whose stored page waits for extraction.
 *
 * @param s3Key          where the page is
 * @param listedTitle    what the listing said
 * @param listedLocation likewise
 */
public record CrawledJob(UUID id, CareerSite site, String s3Key, String listedTitle, String listedLocation) {

    static CrawledJob of(ResultSet row, int number) throws SQLException {
        return new CrawledJob(
                row.getObject("id", UUID.class),
                new CareerSite(row.getString("site_kind"), row.getString("site_token")),
                row.getString("s3_key"),
                row.getString("listed_title"),
                row.getString("listed_location"));
    }
}
