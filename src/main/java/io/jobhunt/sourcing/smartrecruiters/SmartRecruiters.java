package io.jobhunt.sourcing.smartrecruiters;

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
import io.jobhunt.sourcing.answers.AnswerJson;
import io.jobhunt.sourcing.answers.ListedRows;
import io.jobhunt.sourcing.answers.Row;
import io.jobhunt.sourcing.answers.WebAddress;
import io.jobhunt.sourcing.detection.Embedded;
import io.jobhunt.sourcing.detection.SiteUrl;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * SmartRecruiters: pages of 100 with their total. A company that does not exist is answered like one without openings.
 *
 * <p>Token: the company's identifier.
 *
 * @see <a href="https://developers.smartrecruiters.com/docs/posting-api">Posting API</a>
 */
public final class SmartRecruiters implements CareerSiteKind {

    private static final int PAGE = 100;
    private static final Pattern COMPANY = Pattern.compile("[A-Za-z0-9._-]+");
    private static final Pattern NO_COMPANY =
            Pattern.compile("(?i)oneclick-ui|external-referrals|sr-jobs|job|jobs|ni|assets|favicon\\.ico|robots\\.txt");
    private static final Pattern WIDGET =
            Pattern.compile("[\"']?company_code[\"']?\\s*:\\s*[\"']([A-Za-z0-9._-]+)[\"']");

    @Override
    public String name() {
        return "smartrecruiters";
    }

    @Override
    public Optional<CareerSite> detect(URI url) {
        SiteUrl parts = SiteUrl.of(url);
        String company = "";
        if (parts.isAt("careers.smartrecruiters.com", "jobs.smartrecruiters.com")) {
            // The forms for applications and for referrals name the company further back.
            boolean form = parts.segment(1).equals("company")
                    && Set.of("oneclick-ui", "external-referrals").contains(parts.segment(0));
            company = form ? parts.segment(2) : parts.segment(0);
        } else if (parts.isAt("api.smartrecruiters.com") && parts.segment(1).equals("companies")) {
            company = parts.segment(2);
        }
        return COMPANY.matcher(company).matches()
                        && !NO_COMPANY.matcher(company).matches()
                ? Optional.of(new CareerSite(name(), company))
                : Optional.empty();
    }

    /** The site's own widget is told its company in a script. */
    @Override
    public Optional<CareerSite> detect(Document page) {
        for (Element script : page.select("script:not([src])")) {
            Matcher widget = WIDGET.matcher(script.data());
            if (script.data().toLowerCase(Locale.ROOT).contains("smartrecruiters") && widget.find()) {
                return Optional.of(new CareerSite(name(), widget.group(1)));
            }
        }
        return Embedded.in(page, this::detect);
    }

    @Override
    public Listing list(CareerSite site, SiteRequests requests) {
        ListedRows rows = new ListedRows();
        int total;
        int offset = 0;
        int page = 0;
        do {
            page++;
            JsonNode answer;
            try {
                answer = page(site, requests, offset);
            } catch (ListingFailed failed) {
                if (page == 1) {
                    throw failed;
                }
                return rows.listing().cutShort("page " + page + " failed: " + failed.getMessage());
            }
            total = answer.path("totalFound").asInt();
            int count = rows.read("page " + page, answer.path("content"), row -> posting(site, new Row(row)));
            if (count == 0) {
                break;
            }
            offset += count;
        } while (offset < total);
        return rows.listing(OptionalInt.of(total), null);
    }

    @Override
    public boolean answersEmptyForUnknown() {
        return true;
    }

    private static JsonNode page(CareerSite site, SiteRequests requests, int offset) {
        JsonNode answer = requests.getJson(URI.create(api(site) + "?limit=" + PAGE + "&offset=" + offset));
        if (!answer.path("totalFound").isIntegralNumber()
                || !answer.path("content").isArray()) {
            throw new ListingFailed("The site's answer is not a listing: it has no total or no postings, but says "
                    + AnswerJson.shortened(answer));
        }
        return answer;
    }

    private static ListedPosting posting(CareerSite site, Row row) {
        String id = Row.need("id", row.text("id"));
        String company = Objects.requireNonNullElse(row.text("company", "identifier"), site.token());
        return new ListedPosting(
                id, Row.need("title", row.title("name")), location(row.at("location")), page(company, id));
    }

    private static String location(Row location) {
        String stated = location.text("fullLocation");
        String place = stated == null ? location.joined("city", "region", "country") : stated;
        return place != null ? place : location.isTrue("remote") ? "Remote" : "";
    }

    private static String page(String company, String id) {
        return "https://jobs.smartrecruiters.com/" + WebAddress.segment(company) + "/" + WebAddress.segment(id);
    }

    @Override
    public PageRequest pageRequest(CareerSite site, ListedPosting posting) {
        return PageRequest.api(URI.create(api(site) + "/" + WebAddress.segment(posting.externalId())));
    }

    @Override
    public Optional<Reading> read(CareerSite site, RawPage page) {
        return page.isJson()
                ? AnswerJson.tree(page.text())
                        .map(Row::new)
                        .filter(posting -> posting.text("name") != null)
                        .map(SmartRecruitersPosting::read)
                : Optional.empty();
    }

    private static String api(CareerSite site) {
        return "https://api.smartrecruiters.com/v1/companies/" + WebAddress.segment(site.token()) + "/postings";
    }
}
