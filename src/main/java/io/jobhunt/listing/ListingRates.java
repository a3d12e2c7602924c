package io.jobhunt.listing;

import io.jobhunt.listing.requests.InProcessHostPace;
import io.jobhunt.politeness.PolitenessSettings;
import java.util.Locale;
import java.util.Map;

/**
 * List requests per second and host: what is configured for crawling holds here too, a host winning over its kind. Where
 * nothing is, a listing may ask faster than a crawl does, because it asks little.
 */
final class ListingRates implements InProcessHostPace.Rates {

    private static final double OTHERWISE = 10;

    /** What the operators of these interfaces are known to bear. */
    private static final Map<String, Double> BY_KIND = Map.of("lever", 2.0, "workable", 1.0);

    private final PolitenessSettings settings;

    ListingRates(PolitenessSettings settings) {
        this.settings = settings;
    }

    @Override
    public double perSecond(String kind, String host) {
        Map<String, Double> configured = settings.rates();
        Double own = configured.getOrDefault(host.toLowerCase(Locale.ROOT), configured.get(kind));
        if (own != null) {
            return own;
        }
        return settings.defaultRate() != null ? settings.defaultRate() : BY_KIND.getOrDefault(kind, OTHERWISE);
    }
}
