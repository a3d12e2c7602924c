package io.jobhunt.sourcing.eightfold;

import io.jobhunt.reading.CareerSite;
import io.jobhunt.sourcing.detection.SiteUrl;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A token taken apart.
 *
 * @param domain the employer's domain, or null when it is not known yet
 * @param api    the interface, or null when it is not known yet
 */
record EightfoldSite(String host, String domain, EightfoldApi api) {

    static EightfoldSite of(CareerSite site) {
        String[] parts = site.token().split("\\|", -1);
        return new EightfoldSite(
                parts[0],
                parts.length > 1 && !parts[1].isBlank() ? parts[1] : null,
                parts.length > 2 ? EightfoldApi.named(parts[2]) : null);
    }

    /** The domain that is right for most: {@code aexp.eightfold.ai} and {@code jobs.aexp.com} both keep {@code aexp.com}. */
    String likelyDomain() {
        String[] labels = host.split("\\.");
        return host.endsWith(".eightfold.ai")
                ? labels[0] + ".com"
                : labels[Math.max(0, labels.length - 2)] + "." + labels[labels.length - 1];
    }

    EightfoldSite withDomain(String found) {
        return new EightfoldSite(host, found, api);
    }

    EightfoldSite with(EightfoldApi found) {
        return new EightfoldSite(host, domain, found);
    }

    /** What this site leaves open, taken from a posting's URL; see {@link #url}. */
    EightfoldSite orAsIn(URI posting) {
        SiteUrl url = SiteUrl.of(posting);
        String foundDomain = domain != null ? domain : url.query().get("domain");
        EightfoldApi foundApi = url.query().get("hl") != null ? EightfoldApi.PCSX : EightfoldApi.V2;
        return new EightfoldSite(
                host, foundDomain != null ? foundDomain : likelyDomain(), api != null ? api : foundApi);
    }

    URI careers() {
        return URI.create("https://" + host + "/careers");
    }

    URI search(int start) {
        return URI.create("https://" + host + api.search(encoded(domain), start));
    }

    URI detail(String id) {
        return URI.create("https://" + host + api.detail(encoded(domain), encoded(id)));
    }

    /**
     * A posting's page for people.
     *
     * @param stated the address or path that the site gave, or null
     * @param token  what the token left open is added as query parameters
     */
    String url(String stated, String id, EightfoldSite token) {
        String url = stated == null ? "/careers/job/" + id : stated;
        if (!url.matches("(?i)https?://.*")) {
            url = "https://" + host + (url.startsWith("/") ? "" : "/") + url;
        }
        if (token.domain == null) {
            url = withParameter(url, "domain", domain);
        }
        return token.api == null && api == EightfoldApi.PCSX ? withParameter(url, "hl", "en") : url;
    }

    private static String withParameter(String url, String name, String value) {
        return url.matches(".*[?&]" + name + "=.*")
                ? url
                : url + (url.contains("?") ? "&" : "?") + name + "=" + encoded(value);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
