package io.jobhunt.extract.markup;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/**
 * Cuts a page off below a depth that no real page reaches. Much of what is asked of an element (its text, its
 * ancestors, its descendants of some name) costs its depth; without a limit a page of nested tags costs its square.
 */
public final class Depth {

    /** Real pages have some 40 levels. */
    static final int MAX = 400;

    private Depth() {}

    public static void limit(Document page) {
        List<Element> deepest = new ArrayList<>();
        page.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (depth == MAX && node instanceof Element element && element.childNodeSize() > 0) {
                    deepest.add(element);
                }
            }
        });
        deepest.forEach(Element::empty);
    }
}
