package io.jobhunt.sourcing.detection;

import io.jobhunt.reading.CareerSite;
import io.jobhunt.sourcing.answers.WebAddress;
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
     * The site that outweighs all others together.
     *
     * @param detect recognises one address
     */
    public static Optional<CareerSite> in(Document page, Function<URI, Optional<CareerSite>> detect) {
        return of(page, detect).mostMentioned();
    }

    /**
     * Everything that a page embeds or links to.
     *
     * @param detect recognises one address
     */
    public static Embedded of(Document page, Function<URI, Optional<CareerSite>> detect) {
        return new Embedded(detect).count(page);
    }

    /** The site that outweighs all others together. */
    public Optional<CareerSite> mostMentioned() {
        int all = votes.values().stream().mapToInt(Integer::intValue).sum();
        return votes.entrySet().stream()
                .filter(entry -> 2 * entry.getValue() > all)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The same, when the page runs it and does not merely link to it. */
    public Optional<CareerSite> mostRun() {
        return mostMentioned().filter(site -> votes.get(site) >= RUNS);
    }

    public boolean mentions(CareerSite site) {
        return votes.containsKey(site);
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
}
