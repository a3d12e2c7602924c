package io.jobhunt.extract.markup;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The titles a page gives itself, and a vote among them: headings say it best but may name the company or a section,
 * the document's titles say it reliably but with the site's name around it. What both say wins.
 */
public final class PageTitles {

    private static final int MAX_HEADINGS = 80;
    private static final int LONGEST = 200;

    private static final Set<String> GENERIC = PhraseLists.set(
            """
                careers | career | jobs | job | home | apply | apply now | job details | job detail | job search |
                search jobs | open positions | open roles | current openings | job openings | vacancies | join us |
                menu | navigation | karriere | stellenangebote | emplois | empleo | empleos | candidate portal |
                job description | job posting | job widget | about us | position details | opportunities |
                work with us""");

    private static final List<String> SITE_WORDS = PhraseLists.list(
            """
                career | careers | jobs | karriere | hiring | job id | recruitment | vacancies | applicant""");

    private static final List<String> TITLE_HINTS = PhraseLists.list(
            """
                job-title | jobtitle | job_title | position-title | positiontitle | posting-title | postingtitle |
                posting-headline | app-title | jobpostingheader | vacancy-title | vacancytitle | jd-title |
                opening-title | job-header-title | jobheadertitle | requisition-title""");

    private record Heading(String text, String key, double weight) {}

    private final List<Heading> headings = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();
    private final List<String> titleKeys = new ArrayList<>();
    private final Set<String> siteNames = new HashSet<>();

    private PageTitles() {}

    public static PageTitles of(Document page, URI url) {
        PageTitles all = new PageTitles();
        all.readSiteNames(page, url);
        for (Element meta : page.getElementsByTag("meta")) {
            String name = meta.hasAttr("property") ? meta.attr("property") : meta.attr("name");
            if (name.equals("og:title") || name.equals("twitter:title")) {
                all.addTitle(meta.attr("content"));
            }
        }
        all.addTitle(page.title());
        all.readHeadings(page);
        return all;
    }

    /** The best title, or null when the page has none that could name a posting. */
    public String best() {
        Heading best = null;
        double most = 0;
        for (Heading heading : headings) {
            double score = heading.weight() + agreement(heading.key());
            if (score > most && !isSiteName(heading.text())) {
                most = score;
                best = heading;
            }
        }
        String stripped = titles.stream()
                .map(this::withoutSite)
                .filter(t -> t != null)
                .findFirst()
                .orElse(null);
        if (best == null || (most < 4 && stripped != null)) {
            return stripped;
        }
        return best.text();
    }

    /** How well a posting of that title fits this page: 1 when a heading or a document title says just that, 0 if none. */
    public double fit(String title) {
        String key = OneLine.key(title);
        if (key.isEmpty()) {
            return 0;
        }
        double best = 0;
        for (Heading heading : headings) {
            if (heading.weight() >= 1.5 && heading.key().equals(key)) {
                best = 1;
            }
        }
        for (String pageKey : titleKeys) {
            if (pageKey.equals(key)) {
                return 1;
            }
            if (contains(pageKey, key)) {
                best = Math.max(best, 0.6 + 0.3 * key.length() / pageKey.length());
            }
        }
        return best;
    }

    private void readSiteNames(Document page, URI url) {
        for (Element meta : page.getElementsByTag("meta")) {
            if (meta.attr("property").equals("og:site_name")
                    || meta.attr("name").equals("application-name")) {
                siteNames.add(OneLine.key(meta.attr("content")));
            }
        }
        if (url != null && url.getHost() != null) {
            for (String label : url.getHost().toLowerCase(Locale.ROOT).split("\\.")) {
                if (label.length() > 2) {
                    siteNames.add(label);
                }
            }
            String[] path =
                    url.getPath() == null ? new String[0] : url.getPath().split("/", 3);
            if (path.length > 2) {
                // Shared hosts put the company first: /acme/jobs/1
                siteNames.add(OneLine.key(path[1]));
            }
        }
        siteNames.remove("");
    }

    private void readHeadings(Document page) {
        int looked = 0;
        for (Element element : page.body().getAllElements()) {
            double weight =
                    switch (element.normalName()) {
                        case "h1" -> 3;
                        case "h2" -> 1.5;
                        case "h3" -> 0.5;
                        default -> 0;
                    };
            boolean small = weight > 0 || element.childNodeSize() > 0 && element.childNodeSize() <= 3;
            if (small && element.attributesSize() > 0 && isHinted(element)) {
                weight += 2.5;
            }
            if (weight > 0) {
                if (++looked > MAX_HEADINGS) {
                    return;
                }
                addHeading(element.text(), weight);
                String first = firstRun(element);
                if (first != null) {
                    addHeading(first, weight - 0.2);
                }
            }
        }
    }

    private static boolean isHinted(Element element) {
        if (element.attr("itemprop").equals("title")) {
            return true;
        }
        return isHinted(element.className())
                || isHinted(element.id())
                || isHinted(element.attr("data-automation-id"))
                || isHinted(element.attr("data-qa"))
                || isHinted(element.attr("data-ui"))
                || isHinted(element.attr("data-testid"));
    }

    private static boolean isHinted(String names) {
        if (names.length() <= 5 || names.length() > 400) {
            return false;
        }
        String lower = names.toLowerCase(Locale.ROOT);
        return (lower.contains("title") || lower.contains("head"))
                && TITLE_HINTS.stream().anyMatch(lower::contains);
    }

    /** What stands before the first line break or second part: {@code <h1><span>Title</span><br><span>Town</span></h1>}. */
    private static String firstRun(Element element) {
        if (element.childNodeSize() < 2) {
            return null;
        }
        for (Node child : element.childNodes()) {
            String text = child instanceof TextNode run ? run.text() : child instanceof Element part ? part.text() : "";
            if (!text.isBlank()) {
                return text;
            }
        }
        return null;
    }

    private void addHeading(String text, double weight) {
        String line = OneLine.squeeze(text);
        if (line.length() > 1 && line.length() <= LONGEST) {
            String key = OneLine.key(line);
            if (!GENERIC.contains(key)) {
                headings.add(new Heading(line, key, weight));
            }
        }
    }

    private void addTitle(String text) {
        String line = OneLine.of(text);
        if (line != null && line.length() > 1 && line.length() <= LONGEST && !titles.contains(line)) {
            titles.add(line);
            titleKeys.add(OneLine.key(line));
        }
    }

    private double agreement(String key) {
        double best = 0;
        for (String titleKey : titleKeys) {
            if (titleKey.equals(key)) {
                best = Math.max(best, 6);
            } else if (!key.isEmpty() && contains(titleKey, key)) {
                best = Math.max(best, 2 + 4.0 * key.length() / titleKey.length());
            }
        }
        return best;
    }

    private static boolean contains(String text, String part) {
        int at = text.indexOf(part);
        while (at >= 0) {
            int end = at + part.length();
            if ((at == 0 || text.charAt(at - 1) == ' ') && (end == text.length() || text.charAt(end) == ' ')) {
                return true;
            }
            at = text.indexOf(part, at + 1);
        }
        return false;
    }

    private boolean isSiteName(String text) {
        String key = OneLine.key(text);
        return siteNames.contains(key) || siteNames.contains(key.replace(" ", ""));
    }

    /** The document's title without the parts that name the site; null when nothing else is in it. */
    private String withoutSite(String title) {
        List<String> kept = new ArrayList<>();
        StringBuilder separators = new StringBuilder();
        for (String part : title.split("(?=\\s[|\\u2013\\u2014\\u2022\\u00b7-]\\s)|(?=\\s::\\s)|(?=\\s@\\s)")) {
            String text = part.replaceFirst("^\\s[|\\u2013\\u2014\\u2022\\u00b7@:-]{1,2}\\s", "")
                    .strip();
            String key = OneLine.key(text);
            boolean site = isSiteName(text)
                    || GENERIC.contains(key)
                    || SITE_WORDS.stream().anyMatch(word -> contains(key, word));
            if (!site && !key.isEmpty()) {
                separators.append(kept.isEmpty() ? text : part);
                kept.add(text);
            }
        }
        return kept.isEmpty() ? null : separators.toString().strip();
    }
}
