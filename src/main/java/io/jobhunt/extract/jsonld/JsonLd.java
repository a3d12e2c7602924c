package io.jobhunt.extract.jsonld;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Finds every {@code JobPosting} in a page's JSON-LD scripts, each script for itself. */
public final class JsonLd {

    private static final int MAX_NODES = 200_000;
    private static final int MAX_POSTINGS = 200;

    /**
     * @param node   in plain schema.org terms
     * @param listed it stood in a list of several (an {@code ItemList}, a search result), so it need not be this page's
     */
    public record Found(ObjectNode node, boolean listed) {}

    private record Pending(JsonNode node, boolean listed) {}

    private JsonLd() {}

    public static List<Found> postings(Document page) {
        List<JsonNode> roots = new ArrayList<>();
        for (Element script : page.getElementsByTag("script")) {
            if (isJsonLd(script.attr("type"))) {
                roots.addAll(ScriptJson.read(script.data()));
            }
        }
        for (Element unscripted : page.getElementsByTag("noscript")) {
            // In the head this is text to the parser.
            String text = unscripted.wholeText();
            if (text.contains("JobPosting")) {
                for (Element script : Jsoup.parseBodyFragment(text).getElementsByTag("script")) {
                    roots.addAll(ScriptJson.read(script.data()));
                }
            }
        }
        return postings(roots);
    }

    public static List<Found> postings(List<JsonNode> roots) {
        Map<String, JsonNode> byId = new HashMap<>();
        List<Pending> found = new ArrayList<>();
        Deque<Pending> open = new ArrayDeque<>();
        roots.forEach(root -> open.add(new Pending(root, false)));
        int visited = 0;
        while (!open.isEmpty() && ++visited <= MAX_NODES) {
            Pending pending = open.poll();
            JsonNode node = pending.node();
            if (node.isArray()) {
                node.forEach(child -> open.add(new Pending(child, pending.listed())));
            } else if (node.isObject()) {
                JsonNode id = node.get("@id");
                if (id != null && id.isTextual() && node.size() > 1) {
                    byId.putIfAbsent(id.textValue(), node);
                }
                if (SchemaNodes.isJobPosting(node) && found.size() < MAX_POSTINGS) {
                    found.add(pending);
                }
                node.properties()
                        .forEach(field -> open.add(new Pending(
                                field.getValue(), pending.listed() || isList(SchemaNodes.term(field.getKey())))));
            }
        }
        SchemaNodes nodes = new SchemaNodes(byId);
        return found.stream()
                .map(pending -> new Found(nodes.plain(pending.node()), pending.listed()))
                .filter(posting -> isStated(posting.node()))
                .toList();
    }

    /** A bare reference to a posting elsewhere is none. */
    private static boolean isStated(JsonNode posting) {
        return posting.has("title") || posting.has("name") || posting.has("description");
    }

    private static boolean isList(String term) {
        return term.equals("itemListElement") || term.equals("relatedLink") || term.equals("isRelatedTo");
    }

    /** {@code application/ld+json} however it was written: any case, with parameters, its plus sign escaped. */
    static boolean isJsonLd(String type) {
        if (type.isEmpty()) {
            return false;
        }
        String media = type.indexOf('&') < 0 ? type : Parser.unescapeEntities(type, true);
        int parameters = media.indexOf(';');
        if (parameters >= 0) {
            media = media.substring(0, parameters);
        }
        media = media.strip().toLowerCase(Locale.ROOT).replace("%2b", "+").replace(' ', '+');
        return media.equals("application/ld+json")
                || media.equals("application/json+ld")
                || media.equals("text/ld+json");
    }
}
