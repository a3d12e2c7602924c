package io.jobhunt.extract.state;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobhunt.extract.jsonld.JsonLd;
import io.jobhunt.extract.jsonld.SchemaPosting;
import io.jobhunt.extract.jsonld.ScriptJson;
import io.jobhunt.reading.Candidate;
import io.jobhunt.reading.Provenance;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Postings in the data a page carries for its own scripts: {@code __NEXT_DATA__} and other JSON scripts, assignments
 * such as {@code window.__appData = …}, streamed chunks, {@code data-…} attributes. They are recognised by their shape,
 * not by the framework's name.
 */
public final class EmbeddedState {

    private static final int SHORTEST = 60;
    private static final int SHORTEST_ATTRIBUTE = 400;
    private static final int LONGEST_STREAM = 4_000_000;
    private static final String CHUNK = "__next_f.push(";

    private EmbeddedState() {}

    public static List<Candidate> postings(Document page, URI url) {
        List<JsonNode> roots = new ArrayList<>();
        StringBuilder streamed = new StringBuilder();
        for (Element script : page.getElementsByTag("script")) {
            String type = script.attr("type").toLowerCase(Locale.ROOT);
            String data = script.data();
            if (data.length() < SHORTEST || type.contains("ld+json")) {
                continue;
            }
            int chunk = data.indexOf(CHUNK);
            if (chunk >= 0 && streamed.length() < LONGEST_STREAM) {
                streamed.append(chunk(data, chunk + CHUNK.length()));
            } else if (!mayHoldPosting(data)) {
                continue;
            } else if (type.endsWith("json")) {
                roots.addAll(ScriptJson.read(data));
            } else if (type.isEmpty() || type.contains("javascript") || type.equals("module")) {
                roots.addAll(ScriptLiterals.in(data));
            }
        }
        if (streamed.length() > 0) {
            roots.addAll(ScriptLiterals.in(streamed.toString()));
        }
        if (roots.isEmpty()) {
            roots.addAll(attributes(page));
        }
        return candidates(roots, url);
    }

    /** The same for an answer that is JSON as a whole. */
    public static List<Candidate> inJson(String json, URI url) {
        return candidates(ScriptJson.read(json), url);
    }

    private static List<Candidate> candidates(List<JsonNode> roots, URI url) {
        List<Candidate> found = new ArrayList<>();
        // Scripts that add JSON-LD to the page later carry it as a literal.
        JsonLd.postings(roots)
                .forEach(posting ->
                        found.add(SchemaPosting.read(posting.node(), posting.listed(), Provenance.JSON_LD, url)));
        if (found.isEmpty()) {
            found.addAll(JobShapes.in(roots, url));
        }
        return found;
    }

    private static boolean mayHoldPosting(String data) {
        return data.contains("escription") || data.contains("JobPosting") || data.contains("ontent\"");
    }

    /** {@code self.__next_f.push([1, "…"])}: the strings of all chunks together are the data. */
    private static String chunk(String script, int from) {
        int end = script.lastIndexOf(')');
        if (end <= from) {
            return "";
        }
        List<JsonNode> pushed = ScriptJson.read(script.substring(from, end));
        return pushed.isEmpty() ? "" : pushed.get(0).path(1).asText("");
    }

    private static List<JsonNode> attributes(Document page) {
        List<JsonNode> roots = new ArrayList<>();
        for (Element element : page.body().getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                String value = attribute.getValue();
                if (value.length() > SHORTEST_ATTRIBUTE
                        && (value.startsWith("{") || value.startsWith("[{"))
                        && mayHoldPosting(value)) {
                    roots.addAll(ScriptJson.read(value));
                }
            }
        }
        return roots;
    }
}
