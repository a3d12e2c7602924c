package io.jobhunt.sourcing.bamboohr;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobhunt.page.RawPage;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.reading.ListedPosting;
import io.jobhunt.reading.Reading;
import io.jobhunt.sourcing.CareerSiteKind;
import io.jobhunt.sourcing.Listing;
import io.jobhunt.sourcing.ListingFailed;
import io.jobhunt.sourcing.PageRequest;
import io.jobhunt.sourcing.SiteRequests;
import io.jobhunt.sourcing.answers.JsonFields;
import io.jobhunt.sourcing.answers.ListedRows;
import io.jobhunt.sourcing.answers.Row;
import io.jobhunt.sourcing.detection.Embedded;
import io.jobhunt.sourcing.detection.SiteUrl;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;

/** BambooHR: the token is the company's subdomain. One call lists everything. */
public final class BambooHr implements CareerSiteKind {

    private static final Set<String> NOT_COMPANIES = Set.of(
            "www", "api", "app", "help", "marketplace", "partners", "status", "go", "documentation", "resources");

    @Override
    public String name() {
        return "bamboohr";
    }

    @Override
    public Optional<CareerSite> detect(URI url) {
        return SiteUrl.of(url)
                .subdomainOf("bamboohr.com")
                .filter(company -> !NOT_COMPANIES.contains(company))
                .map(company -> new CareerSite(name(), company));
    }

    @Override
    public Optional<CareerSite> detect(Document page) {
        return Embedded.in(page, this::detect);
    }

    @Override
    public boolean ignoresCase() {
        return true;
    }

    @Override
    public Listing list(CareerSite site, SiteRequests requests) {
        JsonNode answer = requests.getJson(URI.create(careers(site) + "list"), Map.of("Accept", "application/json"));
        if (!answer.path("result").isArray()) {
            throw new ListingFailed(site.token() + ".bamboohr.com answered without a list of jobs (result): "
                    + JsonFields.firstText(answer, "message", "error"));
        }
        ListedRows rows = new ListedRows();
        rows.read("list", answer.path("result"), row -> posting(site, row));
        return rows.listing(JsonFields.count(answer, "meta", "totalCount"), null);
    }

    private static ListedPosting posting(CareerSite site, JsonNode row) {
        String id = Row.need("id", JsonFields.text(row, "id"));
        String title = Row.need("title", JsonFields.plain(row, "jobOpeningName"));
        return new ListedPosting(id, title, BambooHrJob.location(row), careers(site) + id);
    }

    @Override
    public PageRequest pageRequest(CareerSite site, ListedPosting posting) {
        return PageRequest.api(URI.create(careers(site) + posting.externalId() + "/detail"));
    }

    @Override
    public Optional<Reading> read(CareerSite site, RawPage page) {
        return BambooHrJob.read(page);
    }

    private static String careers(CareerSite site) {
        return "https://" + site.token() + ".bamboohr.com/careers/";
    }
}
