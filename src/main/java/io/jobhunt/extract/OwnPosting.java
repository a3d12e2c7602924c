package io.jobhunt.extract;

import io.jobhunt.extract.markup.OneLine;
import io.jobhunt.extract.markup.PageTitles;
import io.jobhunt.reading.Candidate;
import io.jobhunt.reading.Place;
import io.jobhunt.reading.Reading;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Picks, among the postings found on a page, the one the page is about: by its address, its id in the page's address,
 * and its title among the page's titles. A list of postings has none.
 */
final class OwnPosting {

    /** Enough to be sure: the address, or the id, or the very title. */
    private static final double SURE = 4;

    private static final Set<String> TRACKING =
            Set.of("source", "src", "ref", "gh_src", "lever-source", "trk", "mode", "iis", "iisn");

    private final Set<String> addresses = new HashSet<>();
    private final Set<String> tokens = new HashSet<>();
    private final URI base;
    private final PageTitles titles;

    /**
     * @param page   null where there is no HTML
     * @param titles null where there is no HTML
     */
    OwnPosting(Document page, URI url, PageTitles titles) {
        this.base = url == null ? URI.create("https://unknown.invalid/") : url;
        this.titles = titles;
        add(url);
        if (page != null) {
            for (Element link : page.getElementsByTag("link")) {
                if (link.attr("rel").equalsIgnoreCase("canonical")) {
                    add(OneLine.link(url, link.attr("href")));
                }
            }
            for (Element meta : page.getElementsByTag("meta")) {
                if (meta.attr("property").equals("og:url")) {
                    add(OneLine.link(url, meta.attr("content")));
                }
            }
        }
    }

    private void add(URI url) {
        if (url == null) {
            return;
        }
        addresses.add(address(url));
        String text = (url.getRawPath() == null ? "" : url.getRawPath())
                + '&'
                + (url.getRawQuery() == null ? "" : url.getRawQuery());
        for (String token : text.toLowerCase(Locale.ROOT).split("[/&=?._-]+")) {
            tokens.add(token);
        }
        for (String segment : text.toLowerCase(Locale.ROOT).split("[/&=?]+")) {
            tokens.add(segment);
        }
    }

    /** The page's own posting, several readings of it when it stands there more than once; empty when there is none. */
    List<Reading> among(List<Candidate> candidates) {
        Candidate best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (Candidate candidate : candidates) {
            double score = score(candidate);
            if (score > most) {
                most = score;
                best = candidate;
            }
        }
        if (best == null || best.reading().title() == null && best.reading().descriptionHtml() == null) {
            return List.of();
        }
        String title = OneLine.key(best.reading().title());
        List<Reading> same = new ArrayList<>();
        boolean alone = true;
        for (Candidate candidate : candidates) {
            boolean sameTitle = OneLine.key(candidate.reading().title()).equals(title);
            alone &= sameTitle;
            if (sameTitle && score(candidate) >= most - 2) {
                same.add(candidate.reading());
            }
        }
        if (most < SURE && !(alone && !best.listed())) {
            return List.of();
        }
        same.sort(Comparator.comparingInt((Reading reading) -> -length(reading)));
        return merged(same);
    }

    private double score(Candidate candidate) {
        double score = candidate.listed() ? -1 : 0.5;
        for (String url : candidate.urls()) {
            URI link = OneLine.link(base, url);
            if (link != null && addresses.contains(address(link))) {
                score += 6;
                break;
            }
        }
        String id = candidate.identifier();
        if (id != null && id.length() >= 3 && tokens.contains(id.toLowerCase(Locale.ROOT))) {
            score += 6;
        }
        if (titles != null) {
            score += 6 * titles.fit(candidate.reading().title());
        }
        return score;
    }

    /** One posting given once per place of work is one posting with several places. */
    private static List<Reading> merged(List<Reading> same) {
        Reading first = same.get(0);
        Set<Place> places = new LinkedHashSet<>(first.locations());
        List<Reading> others = new ArrayList<>();
        for (Reading other : same.subList(1, same.size())) {
            if (length(other) == length(first)) {
                places.addAll(other.locations());
            } else {
                others.add(other);
            }
        }
        List<Reading> all = new ArrayList<>();
        all.add(places.size() == first.locations().size() ? first : first.withLocations(List.copyOf(places)));
        all.addAll(others);
        return all;
    }

    private static int length(Reading reading) {
        return reading.descriptionHtml() == null ? 0 : reading.descriptionHtml().length();
    }

    /** Host and path, and the query without what only says where the visitor came from. */
    private static String address(URI url) {
        String host = url.getHost() == null ? "" : url.getHost().toLowerCase(Locale.ROOT);
        String path = url.getRawPath() == null ? "" : url.getRawPath().toLowerCase(Locale.ROOT);
        StringBuilder address = new StringBuilder(host.startsWith("www.") ? host.substring(4) : host);
        address.append(path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
        if (url.getRawQuery() != null) {
            List<String> kept = new ArrayList<>();
            for (String parameter : url.getRawQuery().toLowerCase(Locale.ROOT).split("&")) {
                String name = parameter.split("=", 2)[0];
                if (!name.startsWith("utm_") && !TRACKING.contains(name) && !name.isEmpty()) {
                    kept.add(parameter);
                }
            }
            kept.sort(null);
            kept.forEach(parameter -> address.append('&').append(parameter));
        }
        return address.toString();
    }
}
