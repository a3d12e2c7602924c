package io.jobhunt.extract.maintext;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the element that holds a page's main text, by the density of its text: navigation, dialogs, link lists and
 * "similar jobs" are taken out first, then the smallest element with nearly all of the remaining prose is chosen.
 */
public final class MainText {

    /** A part named like boilerplate that holds more of the page's text than this is a wrapper of the whole page. */
    private static final double WRAPPER_SHARE = 0.4;

    private static final double NEARLY_ALL = 0.85;

    /** No list of neighbours or standing statement holds more of a page's prose than this. */
    private static final double SECTION_SHARE = 0.25;

    private static final int MAX_CLIMB = 30;
    private static final int MOST_ASIDES = 10;
    private static final int SHORTEST_STATEMENT = 50;

    private final Document page;
    private final BoilerplateNames named = new BoilerplateNames();
    private final Map<Element, Integer> fields = new IdentityHashMap<>();
    private final List<Element> asides = new ArrayList<>();
    private Sizes sizes;

    private MainText(Document page) {
        this.page = page;
    }

    /**
     * @param element where the main text stands; the body when nothing better is found
     * @param asides  what stood beside the text, taken out of the page: boxes of facts among other things
     * @param list    the page is mostly a list of linked cards, so its text is nobody's description
     */
    public record Found(Element element, boolean list, List<Element> asides) {}

    /** Takes the boilerplate out of the document (it is changed) and finds the main text in the rest. */
    public static Found find(Document page) {
        MainText finder = new MainText(page);
        finder.removeUnseen();
        finder.sizes = Sizes.below(page.body());
        boolean list = Cards.fill(page.body(), finder.sizes);
        finder.removeBoilerplate();
        finder.sizes = Sizes.below(page.body());
        return new Found(finder.densest(), list, finder.asides);
    }

    private void removeUnseen() {
        List<Element> gone = new ArrayList<>();
        for (Element element : page.body().getAllElements()) {
            if (isField(element)) {
                countField(element);
            }
            if (Boilerplate.isNever(element) || Boilerplate.isUnseen(element)) {
                gone.add(element);
                addAside(element);
            }
        }
        remove(gone);
    }

    private void addAside(Element element) {
        if (asides.size() < MOST_ASIDES
                && (element.normalName().equals("aside") || BoilerplateNames.isSidebar(element))) {
            asides.add(element);
        }
    }

    private static boolean isField(Element element) {
        return switch (element.normalName()) {
            case "textarea", "select" -> true;
            case "input" ->
                switch (element.attr("type").toLowerCase(Locale.ROOT)) {
                    case "hidden", "submit", "button", "search", "image", "reset" -> false;
                    default -> true;
                };
            default -> false;
        };
    }

    /** Counted at the form the field belongs to: those with several are for applying, not for reading. */
    private void countField(Element field) {
        Element at = field.parent();
        for (int i = 0; i < MAX_CLIMB && at != null; i++, at = at.parent()) {
            if (at.normalName().equals("form")) {
                fields.merge(at, 1, Integer::sum);
                return;
            }
        }
    }

    private void removeBoilerplate() {
        Element body = page.body();
        int all = sizes.of(body).text();
        List<Element> gone = new ArrayList<>();
        for (Element element : body.getAllElements()) {
            if (element == body) {
                continue;
            }
            Sizes.Size size = sizes.of(element);
            boolean small = size.text() < all * WRAPPER_SHARE;
            if (Boilerplate.isByRole(element) && small) {
                gone.add(element);
            } else if (small && named.of(element) && !holdsTitle(element)) {
                gone.add(element);
                addAside(element);
            } else if (element.normalName().equals("header") && small && isLinks(size)) {
                gone.add(element);
            } else if (isLinkList(element, size) && small) {
                gone.add(element);
            } else if (fields.getOrDefault(element, 0) >= 3
                    && size.prose() < sizes.of(body).prose() * 0.6
                    && !holdsTitle(element)) {
                gone.add(element);
            } else if (element.normalName().equals("a") && Boilerplate.isCallToAct(element.text())) {
                gone.add(element);
            } else if (isHeading(element)) {
                String text = element.text();
                if (Boilerplate.isNeighbourHeading(text)) {
                    addSection(element, all, gone);
                } else if (Boilerplate.isStatementHeading(text)) {
                    addBelow(element, gone);
                }
            } else if (isStatement(element, size, sizes.of(body).prose())) {
                gone.add(element);
            }
        }
        remove(gone);
    }

    /** One paragraph, and a small part of the page: a posting written as a single block is never mistaken for it. */
    private static boolean isStatement(Element element, Sizes.Size size, double prose) {
        return size.own() >= SHORTEST_STATEMENT
                && size.prose() < prose * 0.2
                && Boilerplate.isStatement(element.text())
                && element.getElementsByTag("br").isEmpty();
    }

    private static boolean holdsTitle(Element element) {
        return !element.getElementsByTag("h1").isEmpty();
    }

    private static boolean isLinks(Sizes.Size size) {
        return size.links() * 2 > size.text();
    }

    private static boolean isLinkList(Element element, Sizes.Size size) {
        return size.linkCount() >= 4
                && size.links() * 10 > size.text() * 6
                && switch (element.normalName()) {
                    case "ul", "ol", "div", "section", "table", "dl" -> true;
                    default -> false;
                };
    }

    /** The part of the page a heading stands above: its enclosing block while that is small, else what follows it. */
    private void addSection(Element heading, int all, List<Element> gone) {
        Element section = heading;
        Element parent = heading.parent();
        while (parent != null
                && parent != page.body()
                && sizes.of(parent).text() < all * WRAPPER_SHARE
                && sizes.of(parent).prose() < sizes.of(page.body()).prose() * SECTION_SHARE
                && !holdsTitle(parent)) {
            section = parent;
            parent = parent.parent();
        }
        if (section == heading) {
            addBelow(heading, gone);
        } else {
            gone.add(section);
        }
    }

    /** A heading and what follows it beside it, up to the next heading of its rank or the posting itself. */
    private void addBelow(Element heading, List<Element> gone) {
        gone.add(heading);
        String level = heading.normalName();
        double limit = sizes.of(page.body()).prose() * SECTION_SHARE;
        double taken = 0;
        for (Element next = heading.nextElementSibling(); next != null; next = next.nextElementSibling()) {
            taken += sizes.of(next).prose();
            if (isHeading(next) && next.normalName().compareTo(level) <= 0 || taken > limit || holdsTitle(next)) {
                return;
            }
            gone.add(next);
        }
    }

    private static boolean isHeading(Element element) {
        String name = element.normalName();
        return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6';
    }

    private static void remove(List<Element> gone) {
        for (Element element : gone) {
            if (element.parent() != null) {
                element.remove();
            }
        }
    }

    private Element densest() {
        Element at = page.body();
        while (true) {
            Element best = null;
            for (Element child : at.children()) {
                if (best == null || sizes.of(child).prose() > sizes.of(best).prose()) {
                    best = child;
                }
            }
            if (best == null
                    || sizes.of(best).prose() < sizes.of(at).prose() * NEARLY_ALL
                    || sizes.of(best).prose() == 0) {
                return at;
            }
            at = best;
        }
    }
}
