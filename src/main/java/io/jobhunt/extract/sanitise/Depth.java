package io.jobhunt.extract.sanitise;

import org.jsoup.nodes.Node;

/** How deep a tree is, without recursion. */
final class Depth {

    private Depth() {}

    static boolean exceeds(Node root, int deepest) {
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
