package io.jobhunt.extract.state;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobhunt.extract.jsonld.ScriptJson;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds object and array literals in script text ({@code window.__appData = {…}}, {@code push([…])},
 * {@code JSON.parse("…")}) by balancing their brackets, with strings stepped over. Work is bounded by a budget.
 */
final class ScriptLiterals {

    private static final int SHORTEST = 25;
    private static final int MAX_FAILURES = 60;

    private static final String[] WORDS = {"escription", "JobPosting", "ontent\""};

    private final String script;
    private final int[] nextWord = {-1, -1, -1};
    private long budget;

    private ScriptLiterals(String script) {
        this.script = script;
        this.budget = 6L * script.length() + 10_000;
    }

    static List<JsonNode> in(String script) {
        return new ScriptLiterals(script).find();
    }

    private List<JsonNode> find() {
        List<JsonNode> found = new ArrayList<>();
        int failures = 0;
        int at = 0;
        while (at < script.length() && budget > 0 && failures < MAX_FAILURES) {
            char c = script.charAt(at);
            if ((c == '{' || c == '[') && isValue(at)) {
                int end = end(at);
                if (end - at >= SHORTEST && mayHoldPosting(at, end)) {
                    List<JsonNode> values = ScriptJson.read(script.substring(at, end));
                    if (!values.isEmpty() && !values.get(0).isEmpty()) {
                        found.add(values.get(0));
                        at = end;
                        continue;
                    }
                    failures++;
                } else if (end > at) {
                    at = end;
                    continue;
                }
            } else if ((c == '"' || c == '\'') && follows(at, "parse(")) {
                int end = endOfString(at, script.length());
                List<JsonNode> values = ScriptJson.read(script.substring(at, end));
                found.addAll(values);
                at = end;
                continue;
            }
            at++;
        }
        return found;
    }

    /** Only what stands where a value can stand: the brace of a function's body follows a parenthesis. */
    private boolean isValue(int at) {
        int before = at - 1;
        while (before >= 0 && script.charAt(before) <= ' ') {
            before--;
        }
        return before < 0 || "=(:,;[?|".indexOf(script.charAt(before)) >= 0;
    }

    private boolean follows(int at, String what) {
        int from = at - what.length();
        return from >= 0 && script.startsWith(what, from);
    }

    /** The next place of each word is remembered, so that many small literals do not each search the whole script. */
    private boolean mayHoldPosting(int from, int to) {
        for (int i = 0; i < WORDS.length; i++) {
            if (nextWord[i] < from) {
                int at = script.indexOf(WORDS[i], from);
                nextWord[i] = at < 0 ? Integer.MAX_VALUE : at;
            }
            if (nextWord[i] < to) {
                return true;
            }
        }
        return false;
    }

    /** Behind the bracket that closes the one at {@code from}; {@code from} when there is none. */
    private int end(int from) {
        int depth = 0;
        int at = from;
        while (at < script.length() && budget-- > 0) {
            char c = script.charAt(at);
            switch (c) {
                case '{', '[' -> depth++;
                case '}', ']' -> {
                    if (--depth == 0) {
                        return at + 1;
                    }
                }
                case '"', '\'', '`' -> {
                    int end = endOfString(at, script.length());
                    budget -= end - at;
                    at = end - 1;
                }
                default -> {}
            }
            at++;
        }
        return from;
    }

    private int endOfString(int from, int limit) {
        char quote = script.charAt(from);
        for (int at = from + 1; at < limit; at++) {
            char c = script.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == quote) {
                return at + 1;
            } else if (c == '\n' && quote != '`') {
                // An apostrophe in a comment or an expression, not a string.
                return from + 1;
            }
        }
        return Math.min(from + 1, limit);
    }
}
