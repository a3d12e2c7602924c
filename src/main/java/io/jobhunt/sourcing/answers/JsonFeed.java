package io.jobhunt.sourcing.answers;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobhunt.sourcing.ListingFailed;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** Reads one array of rows out of a large JSON answer while it arrives: no more than one row is held at a time. */
public final class JsonFeed {

    private JsonFeed() {}

    /**
     * Hands over each element of the top-level object's array {@code rows}.
     *
     * @return the top-level object's other fields
     * @throws ListingFailed when the answer is no object, or has no such array: then it is no listing
     * @throws IOException   when it ends in the middle, or is no JSON
     */
    public static ObjectNode readObject(InputStream body, String rows, Consumer<JsonNode> row) throws IOException {
        try (JsonParser parser = AnswerJson.MAPPER.createParser(body)) {
            need(parser.nextToken() == JsonToken.START_OBJECT, "a JSON object");
            ObjectNode rest = AnswerJson.MAPPER.createObjectNode();
            boolean found = false;
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                if (name.equals(rows) && parser.currentToken() == JsonToken.START_ARRAY) {
                    found = true;
                    elements(parser, row);
                } else {
                    rest.set(name, AnswerJson.MAPPER.readTree(parser));
                }
            }
            need(found, "a list of '" + rows + "' in it" + said(rest));
            return rest;
        }
    }

    /**
     * Hands over each element of a top-level array.
     *
     * @throws ListingFailed when the answer is no array: then it is no listing
     * @throws IOException   when it ends in the middle, or is no JSON
     */
    public static void readArray(InputStream body, Consumer<JsonNode> row) throws IOException {
        try (JsonParser parser = AnswerJson.MAPPER.createParser(body)) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_OBJECT) {
                need(false, "a JSON array" + said(AnswerJson.MAPPER.readTree(parser)));
            }
            need(first == JsonToken.START_ARRAY, "a JSON array");
            elements(parser, row);
        }
    }

    private static void elements(JsonParser parser, Consumer<JsonNode> row) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == null) {
                throw new JsonEOFException(parser, null, "the list does not end");
            }
            row.accept(AnswerJson.MAPPER.readTree(parser));
        }
    }

    private static void need(boolean fulfilled, String what) {
        if (!fulfilled) {
            throw new ListingFailed("The site's answer is not a listing: it should be " + what + ".");
        }
    }

    /** What a site says in place of a listing is worth telling: {@code {"error": "no such board"}}. */
    private static String said(JsonNode instead) {
        return ", but says " + AnswerJson.shortened(instead);
    }
}
