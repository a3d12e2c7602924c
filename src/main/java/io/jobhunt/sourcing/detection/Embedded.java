package io.jobhunt.sourcing.detection;

import io.jobhunt.sourcing.CareerSite;
import io.jobhunt.sourcing.rows.WebAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Which site a page embeds or links to. What the page runs (scripts, iframes, addresses within its scripts) counts more
 * than what it links to. A page that links to many sites equally, like an investor's portfolio, is none of theirs.
 */
public final class Embedded {

    private static final int RUNS = 5;
    private static final int LINKS = 1;
    private static final int SCRIPT_CHARACTERS = 2_000_000;
    private static final Pattern ADDRESS = Pattern.compile("(?:https?:)?//[a-zA-Z0-9][^\\s\"'`<>\\\\)]{3,400}");

    private final Function<URI, Optional<CareerSite>> detect;
    private final Map<CareerSite, Integer> votes = new LinkedHashMap<>();

    private Embedded(Function<URI, Optional<CareerSite>> detect) {
        this.detect = detect;
    }

    /**
     * @param detect recognises one address
     */
    public static Optional<CareerSite> in(Document page, Function<URI, Optional<CareerSite>> detect) {
        return new Embedded(detect).count(page).winner();
    }

    private Embedded count(Document page) {
        page.select("script[src], iframe[src], iframe[data-src], embed[src], form[action]")
                .forEach(element -> {
                    for (String attribute : new String[] {"src", "data-src", "action"}) {
                        vote(element.absUrl(attribute), RUNS);
                    }
                });
        page.select("script:not([src])").forEach(this::countScript);
        page.select("a[href], link[href]").forEach(element -> vote(element.absUrl("href"), LINKS));
        return this;
    }

    private void countScript(Element script) {
        String code = script.data();
        if (code.length() <= SCRIPT_CHARACTERS) {
            Matcher address = ADDRESS.matcher(code.replace("\\/", "/").replace("\\u002F", "/"));
            while (address.find()) {
                vote(address.group(), RUNS);
            }
        }
    }

    private void vote(String address, int weight) {
        URI uri = address.isEmpty() ? null : WebAddress.orNull(address);
        if (uri != null) {
            detect.apply(uri).ifPresent(site -> votes.merge(site, weight, Integer::sum));
        }
    }

    private Optional<CareerSite> winner() {
        int most = votes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        int all = votes.values().stream().mapToInt(Integer::intValue).sum();
        return votes.entrySet().stream()
                .filter(entry -> entry.getValue() == most && 2 * most > all)
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
