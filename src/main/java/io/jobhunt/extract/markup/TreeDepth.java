package io.jobhunt.extract.markup;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/**
 * How deep a page is nested. Much of what is asked of an element (its text, its ancestors, its descendants of some name)
 * costs its depth, so that a page of nested tags costs its square; and what walks down by recursion ends in a full stack.
 */
public final class TreeDepth {

    /** Real pages have some 40 levels. */
    static final int DEEPEST_PAGE = 400;

    private TreeDepth() {}

    /** Cuts a page off below a depth that no real page reaches. */
    public static void limit(Document page) {
        List<Element> deepest = new ArrayList<>();
        page.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (depth == DEEPEST_PAGE && node instanceof Element element && element.childNodeSize() > 0) {
                    deepest.add(element);
                }
            }
        });
        deepest.forEach(Element::empty);
    }

    /** Whether anything lies more than {@code deepest} levels below a node; found without recursion. */
    public static boolean exceeds(Node root, int deepest) {
        int depth = 0;
        Node node = root;
        while (true) {
            if (node.childNodeSize() > 0) {
                node = node.childNode(0);
                if (++depth > deepest) {
                    return true;
                }
                continue;
            }
            while (node != root && node.nextSibling() == null) {
                node = node.parent();
                depth--;
            }
            if (node == root) {
                return false;
            }
            node = node.nextSibling();
        }
    }
}
