package io.jobhunt.extract;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Policy.Eviction;
import io.jobhunt.Roles;
import io.jobhunt.page.RawPage;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Pages that this process has crawled, read and stored a moment ago: extraction in the same process need not get and
 * parse them again. Only a shortcut; the stored page is what counts, and what every other process reads.
 */
@Component
public class ReadPages {

    /** Characters of page text; with what was read from them about four times as many bytes. */
    private static final long ROOM = 8_000_000;

    /** By then another process has extracted it, or its message is lost. */
    private static final Duration KEPT = Duration.ofMinutes(2);

    private final boolean extracting;
    private final Cache<String, ReadPage> pages = Caffeine.newBuilder()
            .expireAfterWrite(KEPT)
            // At once, so that the size is always the true one.
            .executor(Runnable::run)
            .maximumWeight(ROOM)
            .weigher((String key, ReadPage page) -> page.page().text().length())
            .build();
    private final Eviction<String, ReadPage> size = pages.policy().eviction().orElseThrow();

    ReadPages(Roles roles) {
        this.extracting = roles.has("extract");
    }

    /** A page and what was read from it. */
    public record ReadPage(RawPage page, PageContent content) {}

    /** Keeps it while there is room: those that wait longest are extracted next, so nothing makes way for it. */
    public void keep(String key, ReadPage page) {
        if (extracting && size.weightedSize().orElse(0) + page.page().text().length() <= ROOM) {
            pages.put(key, page);
        }
    }

    /** @param key of the stored page, which says what is in it: what is kept under it is that page and no other */
    Optional<ReadPage> take(String key) {
        return Optional.ofNullable(pages.asMap().remove(key));
    }
}
