package io.jobhunt.sourcing.tiktok;

import io.jobhunt.reading.CareerSite;
import io.jobhunt.sourcing.detection.SiteUrl;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * One of the two faces of the API.
 *
 * @param websitePath tells the API which one, in a header without which it answers 400
 * @param company     whose jobs they are
 * @param origin      of the pages for people, also asked for in headers
 */
record TikTokSite(String websitePath, String company, String origin) {

    private static final String API = "https://api.lifeattiktok.com/api/v1/public/supplier/";
    private static final TikTokSite TIKTOK = new TikTokSite("tiktok", "TikTok", "https://lifeattiktok.com");
    private static final TikTokSite BYTEDANCE = new TikTokSite("en", "ByteDance", "https://joinbytedance.com");

    static TikTokSite of(CareerSite site) {
        return site.token().equals(BYTEDANCE.websitePath) ? BYTEDANCE : TIKTOK;
    }

    static Optional<TikTokSite> of(URI url) {
        SiteUrl parts = SiteUrl.of(url);
        return switch (parts.host().replaceFirst("^www\\.", "")) {
            case "lifeattiktok.com", "api.lifeattiktok.com", "careers.tiktok.com" -> Optional.of(TIKTOK);
            case "joinbytedance.com" -> Optional.of(BYTEDANCE);
            // Its other paths are portals of their own, with jobs in China.
            case "jobs.bytedance.com" -> parts.segment(0).equals("en") ? Optional.of(BYTEDANCE) : Optional.empty();
            default -> Optional.empty();
        };
    }

    URI search() {
        return URI.create(API + "search/job/posts");
    }

    URI detail() {
        return URI.create(API + "job/posts/detail");
    }

    String page(String id) {
        return origin + "/search/" + id;
    }

    Map<String, String> headers() {
        return Map.of(
                "website-path", websitePath, "accept-language", "en-US", "Origin", origin, "Referer", origin + "/");
    }
}
