package io.jobhunt.crawl;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.jobhunt.reading.CareerSite;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Companies whose pages turned out to be drawn by scripts, so that there is nothing to read in them. Their postings are
 * asked for elsewhere, where their kind of career site has them as data too. Kept in memory and forgotten after a day: what is
 * not known is found out with one page.
 */
@Component
class ScriptDrawnSites {

    private final Cache<CareerSite, Boolean> sites = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofDays(1))
            .build();

    void add(CareerSite site) {
        sites.put(site, true);
    }

    boolean contains(CareerSite site) {
        return sites.getIfPresent(site) != null;
    }
}
