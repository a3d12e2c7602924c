package io.jobhunt.extract.maintext;

import io.jobhunt.extract.markup.OneLine;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The head of a main text: what stands above the title ("back to all jobs"), and the title itself. */
public final class Head {

    /** More text than this above the title is text, not a head. */
    private static final int LONGEST = 200;

    private Head() {}

    /** Takes the head out, so that the rest is the description; does nothing when the title is not near the top. */
    public static void remove(Element main, String title) {
        String key = OneLine.key(title);
        if (key.isEmpty()) {
            return;
        }
        int above = 0;
        Node node = main;
        while (node != null && above <= LONGEST) {
            if (node instanceof TextNode text) {
                String line = OneLine.squeeze(text.getWholeText());
                if (OneLine.key(line).equals(key)) {
                    cut(text, main);
                    return;
                }
                above += line.length();
            }
            node = next(node, main);
        }
    }

    private static Node next(Node node, Node root) {
        if (node.childNodeSize() > 0) {
            return node.childNode(0);
        }
        Node at = node;
        while (at != root && at != null) {
            if (at.nextSibling() != null) {
                return at.nextSibling();
            }
            at = at.parent();
        }
        return null;
    }

    private static void cut(TextNode title, Element main) {
        for (Node at = title; at != main && at != null; at = at.parent()) {
            for (Node above = at.previousSibling(); above != null; above = at.previousSibling()) {
                above.remove();
            }
        }
        title.remove();
    }
}
