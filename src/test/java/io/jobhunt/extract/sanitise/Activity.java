package io.jobhunt.extract.sanitise;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.XmlDeclaration;
import org.owasp.html.HtmlChangeListener;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Judges cleaned HTML without the sanitiser's own lists, in three ways: by the tree it parses to, as a page and as a
 * fragment; by its characters, which leave no parser anything to interpret; by what a second library would take out.
 */
final class Activity {

    private static final Set<String> HARMLESS = Set.of(
            ("p br hr div ul ol li h3 h4 h5 h6 blockquote pre code strong em b i u table thead tbody tfoot tr th td a")
                    .split(" "));
    private static final Set<String> FRAME = Set.of("html", "head", "body", "#root");
    private static final Pattern SAFE_LINK = Pattern.compile("(?:https?://|mailto:)[^\\s\"'<>`\\\\]+");

    private static final Pattern TAG =
            Pattern.compile("<(?:(/?)([a-z0-9]+)|a href=\"((?:https?://|mailto:)[^\"'<>`\\s]*)\""
                    + " rel=\"nofollow noopener noreferrer\")>");

    private static final PolicyFactory ORACLE = new HtmlPolicyBuilder()
            .allowElements(HARMLESS.toArray(String[]::new))
            .allowUrlProtocols("http", "https", "mailto")
            .allowAttributes("href", "rel")
            .onElements("a")
            .toFactory();

    private Activity() {}

    /** What could run, load, restyle or lead astray; empty when nothing can. */
    static List<String> in(String html) {
        List<String> found = new ArrayList<>();
        walk(Jsoup.parse(html), found);
        walk(Jsoup.parseBodyFragment(html), found);
        characters(html, found);
        oracle(html, found);
        return found;
    }

    private static void walk(Document document, List<String> found) {
        document.traverse((Node node, int depth) -> {
            if (node instanceof Element element) {
                String name = element.normalName();
                boolean frame = FRAME.contains(name) && element.attributesSize() == 0;
                if (!frame && !HARMLESS.contains(name)) {
                    found.add("element " + name);
                }
                for (Attribute attribute : element.attributes()) {
                    boolean link = name.equals("a")
                            && attribute.getKey().equals("href")
                            && SAFE_LINK.matcher(attribute.getValue()).matches();
                    boolean rel = name.equals("a") && attribute.getKey().equals("rel");
                    if (!link && !rel) {
                        found.add("attribute " + attribute);
                    }
                }
            } else if (node instanceof Comment
                    || node instanceof DataNode
                    || node instanceof DocumentType
                    || node instanceof XmlDeclaration) {
                found.add("node " + node.getClass().getSimpleName());
            }
        });
    }

    private static void characters(String html, List<String> found) {
        int at = html.indexOf('<');
        Matcher tag = TAG.matcher(html);
        while (at >= 0) {
            tag.region(at, html.length());
            if (!tag.lookingAt() || tag.group(2) != null && !HARMLESS.contains(tag.group(2))) {
                found.add("characters " + html.substring(at, Math.min(html.length(), at + 40)));
                return;
            }
            at = html.indexOf('<', tag.end());
        }
        for (int i = 0; i < html.length(); i++) {
            char c = html.charAt(i);
            if (c < ' ' && c != '\n' && c != '\t' && c != '\r' || c == 0x7f) {
                found.add("control character " + (int) c);
                return;
            }
        }
    }

    private static void oracle(String html, List<String> found) {
        ORACLE.sanitize(
                html,
                new HtmlChangeListener<List<String>>() {
                    @Override
                    public void discardedTag(List<String> to, String elementName) {
                        to.add("oracle: tag " + elementName);
                    }

                    @Override
                    public void discardedAttributes(List<String> to, String tagName, String... attributeNames) {
                        to.add("oracle: attributes of " + tagName + ": " + String.join(", ", attributeNames));
                    }
                },
                found);
    }
}
