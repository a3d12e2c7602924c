package io.jobhunt.sourcing.answers;

import io.jobhunt.sourcing.CareerSite;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the career site that a company's own page links to, frames, or talks to in its scripts. */
public final class EmbeddedSites {

    private static final List<String> ATTRIBUTES =
            List.of("href", "src", "action", "data-src", "data-url", "data-href");

    /** URLs in scripts, also with escaped slashes. */
    private static final Pattern IN_SCRIPT = Pattern.compile("https?:\\\\?/\\\\?/[^\\s\"'<>`)]{4,300}");

    private EmbeddedSites() {}

    /**
     * The site that most of the page's URLs lead to; the page's own address decides when it is such a site itself.
     *
     * @param detect recognises a URL of the kind asked for
     */
    public static Optional<CareerSite> find(Document page, Function<URI, Optional<CareerSite>> detect) {
        URI own = JsonFields.absolute(page.location());
        Optional<CareerSite> itself = own == null ? Optional.empty() : detect.apply(own);
        if (itself.isPresent()) {
            return itself;
        }
        Map<CareerSite, Integer> named = new LinkedHashMap<>();
        for (String url : urls(page)) {
            URI uri = JsonFields.absolute(url);
            if (uri != null) {
                detect.apply(uri).ifPresent(site -> named.merge(site, 1, Integer::sum));
            }
        }
        return named.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    private static List<String> urls(Document page) {
        List<String> urls = new ArrayList<>();
        for (Element element : page.getAllElements()) {
            ATTRIBUTES.forEach(name -> urls.add(element.attr(name).strip()));
        }
        for (Element script : page.select("script:not([src])")) {
            Matcher matcher = IN_SCRIPT.matcher(script.data());
            while (matcher.find()) {
                urls.add(matcher.group().replace("\\/", "/").replace("\\", ""));
            }
        }
        return urls;
    }
}
