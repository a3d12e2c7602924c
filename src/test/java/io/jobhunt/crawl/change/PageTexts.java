package io.jobhunt.crawl.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/** Finds places in a page to edit, independently of how the product reads it. */
final class PageTexts {

    private static final Set<String> UNSEEN = Set.of("script", "style", "noscript", "template", "title", "option");

    private PageTexts() {}

    static List<TextNode> nodes(Element root, Predicate<String> wanted) {
        List<TextNode> found = new ArrayList<>();
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof TextNode text
                            && node.parent() instanceof Element parent
                            && !UNSEEN.contains(parent.normalName())
                            && wanted.test(squeezed(text.getWholeText()))) {
                        found.add(text);
                    }
                },
                root);
        return found;
    }

    /** The innermost elements whose whole text is or holds the wanted one, blanks and case aside, and is not much longer. */
    static List<Element> holding(Element root, String wanted) {
        String key = key(wanted);
        List<Element> found = new ArrayList<>();
        for (Element element : root.getAllElements()) {
            if (!UNSEEN.contains(element.normalName())
                    && holds(element, key)
                    && element.children().stream().noneMatch(child -> holds(child, key))) {
                found.add(element);
            }
        }
        return found;
    }

    private static boolean holds(Element element, String key) {
        String text = key(element.text());
        return text.contains(key) && text.length() < key.length() + 60;
    }

    /** The elements a text stands in, the innermost first. */
    static List<Element> around(TextNode text) {
        List<Element> around = new ArrayList<>();
        for (Node at = text.parent(); at instanceof Element element; at = at.parent()) {
            around.add(element);
        }
        return around;
    }

    /** The nearest enclosing block of a text: what a new paragraph can stand beside. */
    static Element block(Node node) {
        Element at = (Element) node.parent();
        while (!at.isBlock() && at.parent() != null) {
            at = at.parent();
        }
        return at;
    }

    static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00a0]+", " ").strip();
    }

    static String key(String text) {
        return text.replaceAll("[\\s\\u00a0\"\\\\]", "").toLowerCase(Locale.ROOT);
    }
}
