package io.jobhunt.extract.markup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * {@code JobPosting}s written into the markup itself, as microdata ({@code itemprop}) or RDFa-lite ({@code property}),
 * brought to the same plain schema.org terms as JSON-LD.
 */
public final class AnnotatedMarkup {

    private static final int MAX_POSTINGS = 100;
    private static final int MAX_NESTING = 8;

    private enum Notation {
        MICRODATA("itemtype", "itemprop"),
        RDFA("typeof", "property");

        private final String type;
        private final String property;

        Notation(String type, String property) {
            this.type = type;
            this.property = property;
        }
    }

    private AnnotatedMarkup() {}

    /** Every posting of the page, outermost first. */
    public static List<ObjectNode> postings(Document page) {
        List<ObjectNode> found = new ArrayList<>();
        for (Notation notation : Notation.values()) {
            for (Element scope : page.getElementsByAttribute(notation.type)) {
                if (found.size() < MAX_POSTINGS && types(scope, notation).contains("jobposting")) {
                    found.add(read(scope, notation, 0));
                }
            }
        }
        return found;
    }

    private static List<String> types(Element scope, Notation notation) {
        List<String> types = new ArrayList<>();
        for (String type : scope.attr(notation.type).strip().split("\\s+")) {
            int cut = Math.max(type.lastIndexOf('/'), type.lastIndexOf(':'));
            types.add(type.substring(cut + 1).toLowerCase(Locale.ROOT));
        }
        return types;
    }

    /** Walks the scope without recursion into plain elements; only nested scopes recurse, to a bounded depth. */
    private static ObjectNode read(Element scope, Notation notation, int nesting) {
        ObjectNode posting = JsonNodeFactory.instance.objectNode();
        Node node = next(scope, scope, true);
        while (node != null) {
            boolean inside = true;
            if (node instanceof Element element) {
                String property = element.attr(notation.property);
                boolean nested = element.hasAttr(notation.type) || element.hasAttr("itemscope");
                if (!property.isEmpty()) {
                    JsonNode value = nested && nesting < MAX_NESTING
                            ? read(element, notation, nesting + 1)
                            : value(element, property);
                    for (String name : property.strip().split("\\s+")) {
                        add(posting, name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1), value);
                    }
                }
                inside = !nested;
            }
            node = next(node, scope, inside);
        }
        return posting;
    }

    private static Node next(Node node, Node root, boolean inside) {
        if (inside && node.childNodeSize() > 0) {
            return node.childNode(0);
        }
        Node at = node;
        while (at != root) {
            Node sibling = at.nextSibling();
            if (sibling != null) {
                return sibling;
            }
            at = at.parent();
        }
        return null;
    }

    private static JsonNode value(Element element, String property) {
        String stated = element.attr("content");
        if (stated.isEmpty()) {
            stated = switch (element.normalName()) {
                case "time" -> element.attr("datetime");
                case "a", "link" -> property.toLowerCase(Locale.ROOT).contains("url") ? element.attr("abs:href") : "";
                case "data", "meter" -> element.attr("value");
                default -> "";
            };
        }
        if (stated.isEmpty()) {
            stated = isProse(property) ? element.html() : element.text();
        }
        return JsonNodeFactory.instance.textNode(stated);
    }

    private static boolean isProse(String property) {
        String name = property.toLowerCase(Locale.ROOT);
        return name.contains("description")
                || name.contains("responsibilities")
                || name.contains("qualifications")
                || name.contains("requirements")
                || name.contains("benefits")
                || name.contains("skills");
    }

    /** Repeated prose is one text in several parts; other repeated values are a list. */
    private static void add(ObjectNode posting, String name, JsonNode value) {
        JsonNode known = posting.get(name);
        if (known == null) {
            posting.set(name, value);
        } else if (isProse(name) && known.isTextual() && value.isTextual()) {
            posting.put(name, known.textValue() + "\n" + value.textValue());
        } else if (known instanceof ArrayNode list) {
            list.add(value);
        } else {
            posting.set(name, JsonNodeFactory.instance.arrayNode().add(known).add(value));
        }
    }
}
