package io.jobhunt.extract.maintext;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** How much text stands below each element, and of what sort, measured in one walk. */
final class Sizes {

    /** Text standing directly in an element that is shorter than this is a label rather than prose. */
    private static final int SHORTEST_PROSE = 20;

    private static final double LABEL_WEIGHT = 0.3;

    /** In characters, but for the number of links. */
    static final class Size {
        private int text;
        private int links;
        private int linkCount;
        private int own;
        private int elements;
        private double prose;

        int text() {
            return text;
        }

        int links() {
            return links;
        }

        int linkCount() {
            return linkCount;
        }

        /** Below the element, itself not counted. */
        int elements() {
            return elements;
        }

        /** Standing directly in the element. */
        int own() {
            return own;
        }

        /** Text outside links, labels counted for less. */
        double prose() {
            return prose;
        }
    }

    private final Map<Element, Size> sizes = new IdentityHashMap<>();

    private Sizes() {}

    static Sizes below(Element root) {
        Sizes sizes = new Sizes();
        root.traverse(sizes.new Measuring(root));
        return sizes;
    }

    Size of(Element element) {
        return sizes.computeIfAbsent(element, e -> new Size());
    }

    private final class Measuring implements NodeVisitor {
        private final Element root;
        private int openLinks;

        private Measuring(Element root) {
            this.root = root;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element) {
                openLinks += isLink(element) ? 1 : 0;
            } else if (node instanceof TextNode text && !text.isBlank() && node.parent() instanceof Element parent) {
                int length = text.getWholeText().strip().length();
                Size size = of(parent);
                size.own += length;
                size.text += length;
                size.links += openLinks > 0 ? length : 0;
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return;
            }
            Size size = of(element);
            if (isLink(element)) {
                openLinks--;
                size.linkCount++;
            } else {
                size.prose += size.own < SHORTEST_PROSE ? size.own * LABEL_WEIGHT : size.own;
            }
            if (element != root) {
                Size parent = of(element.parent());
                parent.elements += size.elements + 1;
                parent.text += size.text;
                parent.links += size.links;
                parent.linkCount += size.linkCount;
                parent.prose += size.prose;
            }
        }

        private static boolean isLink(Element element) {
            return element.normalName().equals("a");
        }
    }
}
