package io.jobhunt.extract.jsonld;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The repair pass: reads text that was meant to be JSON and takes what can be taken. It mends missing commas, braces and
 * quotes, unescaped quotes inside strings, text that breaks off, stray closers, empty values and script expressions
 * (these become null: what was not stated is not guessed). One pass from left to right with bounded looks ahead.
 */
final class BrokenJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Stands in for a container nested too deeply: it is read past, and kept nowhere. */
    private static final int MAX_OPEN = 100_000;

    private static final class Open {
        private final JsonNode node;
        private String key;

        private Open(JsonNode node) {
            this.node = node;
        }
    }

    private final BrokenStrings text;
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<JsonNode> roots = new ArrayList<>();

    BrokenJson(String text) {
        this.text = new BrokenStrings(text);
    }

    List<JsonNode> read() {
        while (text.skipBlanks()) {
            char c = text.current();
            switch (c) {
                case '{' -> open(NODES.objectNode());
                case '[' -> open(NODES.arrayNode());
                case '}', ']' -> close(c);
                case ',', ';' -> separate();
                default -> {
                    if (LookAhead.isQuote(c)) {
                        string();
                    } else {
                        word();
                    }
                }
            }
            if (open.size() > MAX_OPEN) {
                break;
            }
        }
        return roots;
    }

    private void open(JsonNode node) {
        text.advance();
        if (open.isEmpty()) {
            roots.add(node);
        } else if (open.size() < ScriptJson.MAX_DEPTH) {
            put(node);
        }
        open.push(new Open(node));
    }

    private void close(char closer) {
        text.advance();
        boolean object = closer == '}';
        if (open.isEmpty()) {
            return;
        }
        if (open.peek().node.isObject() == object) {
            open.pop();
            return;
        }
        if (!open.peek().node.isObject() && text.keyFollowsCloser()) {
            // The wrong closer, but of this container: its object goes on behind it.
            open.pop();
            return;
        }
        // A closer of the other sort: its partner is further out, and those between were never closed.
        int depth = 0;
        for (Open candidate : open) {
            if (candidate.node.isObject() == object || ++depth > 4) {
                break;
            }
        }
        if (depth <= 4 && depth < open.size()) {
            for (int i = 0; i <= depth; i++) {
                open.pop();
            }
        }
    }

    /** A comma with a key still waiting means the value was left out. */
    private void separate() {
        text.advance();
        if (!open.isEmpty()) {
            open.peek().key = null;
        }
    }

    private void string() {
        Open container = open.peek();
        if (container == null) {
            text.advance();
        } else if (container.node.isObject() && container.key == null) {
            String key = text.key();
            if (text.skipBlanks() && text.current() == ':') {
                text.advance();
                container.key = key;
            }
        } else {
            put(NODES.textNode(text.value(container.node.isArray())));
        }
    }

    private void word() {
        Open container = open.peek();
        if (container == null || text.current() == ':') {
            text.advance();
        } else if (container.node.isObject() && container.key == null) {
            String key = text.bareKey();
            if (text.skipBlanks() && text.current() == ':') {
                text.advance();
                container.key = key;
            }
        } else {
            put(literal(text.bareValue()));
        }
    }

    private void put(JsonNode value) {
        Open container = open.peek();
        if (container.node instanceof ArrayNode array) {
            array.add(value);
        } else if (container.node instanceof ObjectNode object && container.key != null) {
            object.set(container.key, value);
            container.key = null;
        }
    }

    private static JsonNode literal(String word) {
        if (word.equalsIgnoreCase("true")) {
            return NODES.booleanNode(true);
        }
        if (word.equalsIgnoreCase("false")) {
            return NODES.booleanNode(false);
        }
        boolean number = !word.isEmpty() && word.length() <= 40;
        for (int i = 0; number && i < word.length(); i++) {
            char c = word.charAt(i);
            number = (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+';
        }
        if (number) {
            try {
                return NODES.numberNode(new java.math.BigDecimal(word));
            } catch (NumberFormatException notOne) {
                return NullNode.instance;
            }
        }
        return NullNode.instance;
    }
}
