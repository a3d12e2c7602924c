package io.jobhunt.sourcing.ashby;

import io.jobhunt.page.RawPage;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.reading.ListedPosting;
import io.jobhunt.reading.Reading;
import io.jobhunt.sourcing.CareerSiteKind;
import io.jobhunt.sourcing.Listing;
import io.jobhunt.sourcing.SiteRequests;
import io.jobhunt.sourcing.answers.JsonFeed;
import io.jobhunt.sourcing.answers.ListedRows;
import io.jobhunt.sourcing.answers.ListedText;
import io.jobhunt.sourcing.answers.Row;
import io.jobhunt.sourcing.answers.WebAddress;
import io.jobhunt.sourcing.detection.Embedded;
import io.jobhunt.sourcing.detection.SiteUrl;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;

/**
 * Ashby: one call answers a whole board, descriptions and all, without a total. There is no public call for one
 * posting, so its page is the one made for people.
 *
 * <p>Token: the board's name, which may contain blanks.
 *
 * @see <a href="https://developers.ashbyhq.com/docs/public-job-posting-api">Job posting API</a>
 */
public final class Ashby implements CareerSiteKind {

    private static final Set<String> NO_BOARDS = Set.of("api", "_next", "static", "meeting", "favicon.ico");

    @Override
    public String name() {
        return "ashby";
    }

    @Override
    public Optional<CareerSite> detect(URI url) {
        SiteUrl parts = SiteUrl.of(url);
        String board = "";
        if (parts.isAt("jobs.ashbyhq.com", "jobs.eu.ashbyhq.com")) {
            board = parts.segment(0);
        } else if (parts.isAt("api.ashbyhq.com") && parts.segment(0).equals("posting-api")) {
            board = parts.segment(1).equals("job-board") ? parts.segment(2) : "";
        }
        return board.isBlank() || NO_BOARDS.contains(board)
                ? Optional.empty()
                : Optional.of(new CareerSite(name(), board));
    }

    @Override
    public Optional<CareerSite> detect(Document page) {
        return Embedded.in(page, this::detect);
    }

    /** Names in another case are unknown, too. */
    @Override
    public boolean answersEmptyForUnknown() {
        return true;
    }

    @Override
    public Listing list(CareerSite site, SiteRequests requests) {
        URI board = URI.create("https://api.ashbyhq.com/posting-api/job-board/" + WebAddress.segment(site.token()));
        return requests.stream(board, "application/json", Map.of(), body -> read(site, body));
    }

    private static Listing read(CareerSite site, InputStream body) throws IOException {
        ListedRows rows = new ListedRows();
        JsonFeed.readObject(body, "jobs", job -> {
            // Unlisted postings are answered too: open to whoever has the link, but not offered to the public.
            if (!new Row(job).isFalse("isListed")) {
                rows.readNext("the list", job, row -> posting(site, new Row(row)));
            }
        });
        return rows.listing();
    }

    private static ListedPosting posting(CareerSite site, Row job) {
        String id = Row.need("id", job.text("id"));
        List<String> places = new ArrayList<>();
        places.add(job.text("location"));
        job.each("secondaryLocations").forEach(place -> places.add(place.text("location")));
        String url = job.text("jobUrl");
        return new ListedPosting(
                id,
                Row.need("title", job.title("title")),
                ListedText.places(places),
                WebAddress.or(url, "https://jobs.ashbyhq.com/" + WebAddress.segment(site.token()) + "/" + id));
    }

    @Override
    public Optional<Reading> read(CareerSite site, RawPage page) {
        return AshbyPage.read(page);
    }
}
