package io.jobhunt.extract.maintext;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Says by name, role and wording what part of a page is not about the posting. */
final class Boilerplate {

    private static final Set<String> TAGS = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "iframe",
            "nav",
            "aside",
            "dialog",
            "button",
            "input",
            "select",
            "textarea",
            "object",
            "embed",
            "canvas",
            "video",
            "audio",
            "map",
            "link",
            "meta",
            "footer");

    private static final Set<String> ROLES = Set.of(
            "navigation",
            "banner",
            "contentinfo",
            "dialog",
            "alertdialog",
            "search",
            "complementary",
            "menu",
            "menubar",
            "tablist",
            "toolbar",
            "alert",
            "status",
            "tooltip");

    /** Whole words of a class or id; the names of wrappers that also hold the posting are caught by their size. */
    private static final Set<String> WORDS = Set.of(
            "cookie",
            "cookies",
            "consent",
            "gdpr",
            "onetrust",
            "nav",
            "navbar",
            "navigation",
            "navmenu",
            "menu",
            "menubar",
            "footer",
            "sidebar",
            "breadcrumb",
            "breadcrumbs",
            "share",
            "sharing",
            "social",
            "newsletter",
            "subscribe",
            "signup",
            "login",
            "signin",
            "modal",
            "popup",
            "popover",
            "tooltip",
            "banner",
            "similar",
            "related",
            "recommended",
            "recommendations",
            "recommendation",
            "suggested",
            "advert",
            "advertisement",
            "ads",
            "promo",
            "skip",
            "toast",
            "pagination",
            "pager",
            "comments",
            "talentcommunity",
            "offcanvas",
            "megamenu",
            "globalnav",
            "globalheader",
            "globalfooter",
            "dropdown",
            "autocomplete",
            "hidden",
            "hide",
            "visuallyhidden");

    private static final List<String> NEIGHBOURS = List.of(
            "similar job",
            "similar position",
            "similar role",
            "similar opening",
            "similar vacanc",
            "related job",
            "related position",
            "related role",
            "related opening",
            "recommended job",
            "recommended for you",
            "jobs recommended",
            "other job",
            "other open",
            "other position",
            "other roles",
            "more job",
            "more open",
            "more roles",
            "more positions",
            "more from",
            "you may also",
            "you might also",
            "people also viewed",
            "recently viewed",
            "recently posted",
            "latest jobs",
            "featured jobs",
            "jobs you may",
            "jobs you might",
            "jobs like this",
            "explore more",
            "see more jobs",
            "see also",
            "browse jobs",
            "top jobs",
            "trending jobs",
            "nearby jobs",
            "jobs near",
            "job alert",
            "get job alerts",
            "get notified",
            "sign up for job alerts",
            "create alert",
            "share this",
            "follow us",
            "connect with us",
            "stay connected",
            "join our talent",
            "ähnliche stellen",
            "ähnliche jobs",
            "weitere stellen",
            "weitere jobs",
            "offres similaires",
            "autres offres",
            "ofertas similares",
            "empleos similares",
            "otras ofertas",
            "podobné nabídky",
            "podobné pozice",
            "podobne oferty",
            "liknande jobb",
            "vacatures zoals deze");

    private Boilerplate() {}

    static boolean isNever(Element element) {
        return TAGS.contains(element.normalName());
    }

    static boolean isUnseen(Element element) {
        if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
            return true;
        }
        String style = element.attr("style");
        if (style.isEmpty()) {
            return false;
        }
        String compact = style.toLowerCase(Locale.ROOT).replace(" ", "");
        return compact.contains("display:none") || compact.contains("visibility:hidden");
    }

    static boolean isByRole(Element element) {
        return ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
                || element.attr("aria-modal").equals("true");
    }

    static boolean isByName(Element element) {
        String className = element.className();
        String id = element.id();
        if (className.isEmpty() && id.isEmpty()) {
            return false;
        }
        return className.length() + id.length() < 1_000
                && words(className + ' ' + id).stream().anyMatch(WORDS::contains);
    }

    /** Headings above lists of other postings, alerts and the like. */
    static boolean isNeighbourHeading(String text) {
        if (text.length() > 80) {
            return false;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return NEIGHBOURS.stream().anyMatch(lower::startsWith);
    }

    /** {@code similar-jobs__list} and {@code similarJobsList} are the words similar, jobs, list. */
    private static Set<String> words(String names) {
        Set<String> words = new HashSet<>();
        int start = 0;
        for (int i = 0; i <= names.length(); i++) {
            boolean end = i == names.length();
            char c = end ? ' ' : names.charAt(i);
            boolean letter = Character.isLetterOrDigit(c);
            boolean hump =
                    letter && i > start && Character.isUpperCase(c) && Character.isLowerCase(names.charAt(i - 1));
            if (!letter || hump) {
                if (i > start) {
                    words.add(names.substring(start, i).toLowerCase(Locale.ROOT));
                }
                start = letter ? i : i + 1;
            }
        }
        return words;
    }
}
