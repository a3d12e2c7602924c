package io.jobhunt.sourcing.eightfold;

import io.jobhunt.reading.CareerSite;
import io.jobhunt.sourcing.ListingFailed;
import io.jobhunt.sourcing.SiteRequests;
import io.jobhunt.sourcing.answers.WebAddress;
import io.jobhunt.sourcing.detection.Embedded;
import io.jobhunt.sourcing.detection.SiteUrl;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/** Recognises Eightfold by its hosts, by pages it built for an employer's own host, and finds the employer's domain. */
final class EightfoldDetection {

    private static final Set<String> NOT_EMPLOYERS = Set.of(
            "www", "app", "api", "static", "cdn", "login", "status", "vs-errors", "docs", "developer", "apidocs");

    private static final String DOMAIN = "([a-z0-9-]+(?:\\.[a-z0-9-]+)+)";
    private static final Pattern DOMAIN_IN_PAGE =
            Pattern.compile("(?i)(?:\\\\?[\"']domain\\\\?[\"']\\s*:\\s*\\\\?[\"']|[?&;]domain=)" + DOMAIN);
    private static final Pattern BUILT_BY_EIGHTFOLD = Pattern.compile(
            "(?i)[\\w-]+\\.eightfold\\.ai|eightfold-font|hide_eightfold_branding|/api/pcsx/|/api/apply/v2/");

    private EightfoldDetection() {}

    static Optional<CareerSite> of(URI url) {
        SiteUrl parts = SiteUrl.of(url);
        boolean employer = parts.subdomainOf("eightfold.ai")
                .filter(tenant -> !NOT_EMPLOYERS.contains(tenant))
                .isPresent();
        // A host of its own that is known without looking at the page.
        boolean netflix = parts.host().equals("explore.jobs.netflix.net");
        if (!employer && !netflix) {
            return Optional.empty();
        }
        String domain = netflix ? "netflix.com" : parts.query().get("domain");
        return Optional.of(site(parts.host(), domain));
    }

    static Optional<CareerSite> of(Document page) {
        URI own = WebAddress.orNull(page.location());
        String html = page.outerHtml();
        Matcher domain = DOMAIN_IN_PAGE.matcher(html);
        if (own != null && BUILT_BY_EIGHTFOLD.matcher(html).find() && isCareersPage(own) && domain.find()) {
            return Optional.of(site(SiteUrl.of(own).host(), domain.group(1).toLowerCase(Locale.ROOT)));
        }
        return Embedded.in(page, EightfoldDetection::of);
    }

    /** Eightfold serves everything below {@code /careers}; a page elsewhere merely links to it. */
    private static boolean isCareersPage(URI url) {
        SiteUrl parts = SiteUrl.of(url);
        return parts.segment(0).equals("careers") || parts.segments().isEmpty();
    }

    /** The domain that the careers page names; the likely one when there is no such page, or it names none. */
    static String domain(EightfoldSite site, SiteRequests requests) {
        try {
            Matcher domain = DOMAIN_IN_PAGE.matcher(
                    requests.getHtml(site.careers(), Map.of()).outerHtml());
            return domain.find() ? domain.group(1).toLowerCase(Locale.ROOT) : site.likelyDomain();
        } catch (ListingFailed noPage) {
            return site.likelyDomain();
        }
    }

    private static CareerSite site(String host, String domain) {
        return new CareerSite("eightfold", domain == null ? host : host + "|" + domain);
    }
}
