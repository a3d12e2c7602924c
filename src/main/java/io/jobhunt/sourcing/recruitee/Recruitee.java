package io.jobhunt.sourcing.recruitee;

import io.jobhunt.page.RawPage;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.reading.ListedPosting;
import io.jobhunt.reading.Reading;
import io.jobhunt.sourcing.CareerSiteKind;
import io.jobhunt.sourcing.Listing;
import io.jobhunt.sourcing.PageRequest;
import io.jobhunt.sourcing.SiteRequests;
import io.jobhunt.sourcing.answers.AnswerJson;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/**
 * Recruitee: one call answers all offers of a careers site, without a total. Many sites are shown at the company's own
 * domain, where the same paths answer.
 *
 * <p>Token: the site's name ({@code acme} of {@code acme.recruitee.com}), or its own host ({@code jobs.acme.com}).
 *
 * @see <a href="https://docs.recruitee.com/reference/intro-to-careers-site-api">Careers site API</a>
 */
public final class Recruitee implements CareerSiteKind {

    private static final String DOMAIN = "recruitee.com";
    private static final Set<String> NO_SITES = Set.of(
            "www", "api", "app", "docs", "help", "support", "blog", "status", "assets", "careers-analytics", "academy");
    private static final Pattern ASSETS =
            Pattern.compile("(?i)https?://[^/]*(recruiteecdn\\.com|careers-analytics\\.recruitee\\.com)/.*");

    @Override
    public String name() {
        return "recruitee";
    }

    @Override
    public Optional<CareerSite> detect(URI url) {
        return SiteUrl.of(url)
                .subdomainOf(DOMAIN)
                .filter(site -> !NO_SITES.contains(site))
                .map(site -> new CareerSite(name(), site));
    }

    /** A page that loads Recruitee's own assets is a careers site at the company's domain, unless it embeds another. */
    @Override
    public Optional<CareerSite> detect(Document page) {
        return Embedded.in(page, this::detect).or(() -> atItsOwnDomain(page));
    }

    private Optional<CareerSite> atItsOwnDomain(Document page) {
        boolean assets = page.select("script[src], link[href], img[src]").stream()
                .map(element -> element.hasAttr("src") ? element.absUrl("src") : element.absUrl("href"))
                .anyMatch(address -> ASSETS.matcher(address).matches());
        URI location = WebAddress.orNull(page.location());
        return assets && location != null
                ? Optional.of(new CareerSite(name(), location.getHost().toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    @Override
    public boolean ignoresCase() {
        return true;
    }

    @Override
    public Listing list(CareerSite site, SiteRequests requests) {
        URI offers = URI.create("https://" + host(site) + "/api/offers");
        return requests.stream(offers, "application/json", Map.of(), body -> read(site, body));
    }

    private static Listing read(CareerSite site, InputStream body) throws IOException {
        ListedRows rows = new ListedRows();
        JsonFeed.readObject(body, "offers", offer -> {
            String status = new Row(offer).text("status");
            if (status == null || status.equals("published")) {
                rows.readNext("the list", offer, row -> posting(site, new Row(row)));
            }
        });
        return rows.listing();
    }

    private static ListedPosting posting(CareerSite site, Row offer) {
        String id = Row.need("id", offer.text("id"));
        String url = offer.firstText("careers_url", "url");
        return new ListedPosting(
                id,
                Row.need("title", offer.title("title")),
                location(offer),
                WebAddress.isUsable(url) ? url : "https://" + host(site) + "/o/" + slug(offer));
    }

    private static String slug(Row offer) {
        return WebAddress.segment(Row.need("address", offer.text("slug")));
    }

    private static String location(Row offer) {
        List<String> places = offer.each("locations").stream()
                .map(place -> {
                    String parts = place.joined("city", "state", "country");
                    return parts == null ? place.text("name") : parts;
                })
                .toList();
        String several = places.size() > 1 ? ListedText.places(places) : "";
        String stated = offer.text("location");
        String parts = offer.joined("city", "country");
        if (!several.isEmpty()) {
            return several;
        }
        return stated != null ? stated : parts != null ? parts : ListedText.places(places);
    }

    @Override
    public PageRequest pageRequest(CareerSite site, ListedPosting posting) {
        return PageRequest.api(
                URI.create("https://" + host(site) + "/api/offers/" + WebAddress.segment(posting.externalId())));
    }

    @Override
    public Optional<Reading> read(CareerSite site, RawPage page) {
        return page.isJson()
                ? AnswerJson.tree(page.text())
                        .map(json -> new Row(json.path("offer").isObject() ? json.path("offer") : json))
                        .filter(offer -> offer.text("title") != null)
                        .map(RecruiteeOffer::read)
                : Optional.empty();
    }

    private static String host(CareerSite site) {
        return site.token().contains(".") ? site.token() : site.token() + "." + DOMAIN;
    }
}
