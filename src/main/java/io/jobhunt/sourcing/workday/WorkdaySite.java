package io.jobhunt.sourcing.workday;

import io.jobhunt.reading.CareerSite;
import io.jobhunt.sourcing.ListingFailed;
import io.jobhunt.sourcing.detection.SiteUrl;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One site of a tenant.
 *
 * @param instance the data centre, {@code wd5}
 * @param shared   whether it is served by the host that tenants share ({@code wd5.myworkdaysite.com})
 */
record WorkdaySite(String tenant, String instance, boolean shared, String site) {

    private static final Pattern TOKEN = Pattern.compile("([^./]+)\\.(wd\\d+)(\\.myworkdaysite)?/([^/]+)");
    private static final Pattern OWN_HOST = Pattern.compile("([a-z0-9_-]+)\\.(wd\\d+)\\.myworkdayjobs\\.com");
    private static final Pattern SHARED_HOST = Pattern.compile("(wd\\d+)\\.myworkdaysite\\.com");
    private static final Pattern LOCALE = Pattern.compile("[a-z]{2}(-[A-Za-z]{2,4})?");

    static WorkdaySite of(CareerSite site) {
        Matcher token = TOKEN.matcher(site.token());
        if (!token.matches()) {
            throw new ListingFailed("\"" + site.token() + "\" names no Workday site; expected tenant.wd5/site");
        }
        return new WorkdaySite(token.group(1), token.group(2), token.group(3) != null, token.group(4));
    }

    static Optional<WorkdaySite> of(URI url) {
        SiteUrl parts = SiteUrl.of(url);
        Matcher own = OWN_HOST.matcher(parts.host());
        if (own.matches()) {
            return siteIn(parts, 0).map(site -> new WorkdaySite(own.group(1), own.group(2), false, site));
        }
        Matcher shared = SHARED_HOST.matcher(parts.host());
        if (shared.matches()) {
            int recruiting = parts.segments().indexOf("recruiting");
            String tenant = recruiting < 0 ? parts.segment(2) : parts.segment(recruiting + 1);
            return siteIn(parts, recruiting < 0 ? 0 : recruiting + 2)
                    .filter(site -> !tenant.isEmpty())
                    .map(site -> new WorkdaySite(tenant, shared.group(1), true, site));
        }
        return Optional.empty();
    }

    /** The site's name comes after an optional locale, or last in the interface's own {@code /wday/cxs/tenant/site}. */
    private static Optional<String> siteIn(SiteUrl parts, int from) {
        List<String> path = parts.segments();
        int at = from;
        if (parts.segment(0).equals("wday")) {
            at = parts.segment(1).equals("cxs") ? 3 : path.size();
        } else if (LOCALE.matcher(parts.segment(from)).matches() && path.size() > from + 1) {
            at = from + 1;
        }
        return at < path.size() ? Optional.of(path.get(at)) : Optional.empty();
    }

    String token() {
        return tenant + "." + instance + (shared ? ".myworkdaysite" : "") + "/" + site;
    }

    /** A tenant with an underscore cannot be named in a host; the shared one serves it as well. */
    private boolean isShared() {
        return shared || tenant.indexOf('_') >= 0;
    }

    String host() {
        return isShared() ? instance + ".myworkdaysite.com" : tenant + "." + instance + ".myworkdayjobs.com";
    }

    URI jobs() {
        return URI.create("https://" + host() + "/wday/cxs/" + tenant + "/" + site + "/jobs");
    }

    /** A posting's page for people, from the path in its row. */
    String page(String externalPath) {
        return "https://" + host() + (isShared() ? "/recruiting/" + tenant : "") + "/" + site + externalPath;
    }

    /** The interface's answer behind a posting's page; empty for an address that is not one of Workday's pages. */
    Optional<URI> detail(URI page) {
        String path = page.getRawPath() == null ? "" : page.getRawPath();
        int job = path.indexOf("/job/");
        return job < 0
                ? Optional.empty()
                : Optional.of(
                        URI.create("https://" + host() + "/wday/cxs/" + tenant + "/" + site + path.substring(job)));
    }
}
