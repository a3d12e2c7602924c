package io.jobhunt.extract.jsonld;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScriptJsonTest {

    private static final String WHOLE =
            "{\"@type\":\"JobPosting\",\"title\":\"Baker\",\"description\":\"<p class=\\\"a\\\">Bread, it's \\u00e4</p>\","
                    + "\"jobLocation\":[{\"address\":{\"addressLocality\":\"Ulm\"}},{\"x\":[1,2.5,-3e4,true,null]}],\"end\":\"z\"}";

    @Test
    void damageOfAnyKindIsReadWithoutAnException() {
        Random random = new Random(20261122);
        String junk = "\"'{}[],:;\\/*+`<>&\u201c\n\t u0trfn1-.\ufeff\ud800";

        int kept = 0;
        for (int round = 0; round < 100_000; round++) {
            StringBuilder text = new StringBuilder(WHOLE);
            for (int edits = 1 + random.nextInt(4); edits > 0; edits--) {
                int at = random.nextInt(text.length());
                char c = junk.charAt(random.nextInt(junk.length()));
                switch (random.nextInt(4)) {
                    case 0 -> text.insert(at, c);
                    case 1 -> text.deleteCharAt(at);
                    case 2 -> text.setCharAt(at, c);
                    default -> text.setLength(Math.max(1, text.length() - random.nextInt(20)));
                }
            }
            List<JsonNode> values = ScriptJson.read(text.toString());
            kept += values.stream()
                            .anyMatch(value -> value.path("title").asText().equals("Baker"))
                    ? 1
                    : 0;
        }

        System.out.printf("damaged scripts whose title survives: %.1f %%%n", kept / 1000.0);
        // About every fifth round damages the title itself.
        assertThat(kept).isGreaterThan(75_000);
    }

    @Test
    void anArrayAtTheTopIsOneValue() {
        assertThat(ScriptJson.read("[1,{\"a\":2}]"))
                .extracting(JsonNode::toString)
                .containsExactly("[1,{\"a\":2}]");
    }

    @Test
    void severalValuesAreAllRead() {
        assertThat(ScriptJson.read("{\"a\":1}\n{\"b\":2}"))
                .extracting(JsonNode::toString)
                .containsExactly("{\"a\":1}", "{\"b\":2}");
    }

    @Test
    void scriptExpressionsBecomeNullAndNothingElse() {
        assertThat(ScriptJson.read("{\"a\":new Date(1, 2),\"b\":foo.bar(\"x\"),\"c\":undefined,\"d\":\"kept\"}"))
                .extracting(JsonNode::toString)
                .containsExactly("{\"a\":null,\"b\":null,\"c\":null,\"d\":\"kept\"}");
    }

    @Test
    void textThatIsNoJsonAtAllIsNothing() {
        assertThat(ScriptJson.read("function () { return; }").stream().filter(value -> !value.isEmpty()))
                .isEmpty();
        assertThat(ScriptJson.read("   ")).isEmpty();
    }
}
