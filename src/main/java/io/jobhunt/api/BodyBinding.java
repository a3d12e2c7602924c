package io.jobhunt.api;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.apache.camel.support.TypeConverterSupport;
import org.springframework.stereotype.Component;

/**
 * Binds JSON bodies to the types that the beans ask for, as far as they are marked with {@link BodyShape}. It is
 * stricter than the rest of the product is with JSON: a misspelt name would otherwise pass for one that was left out,
 * and a retry of one company's jobs become one of all jobs. No body, and {@code null}, are an empty object.
 */
@Component
class BodyBinding extends TypeConverterSupport implements CamelContextConfiguration {

    /** Names come from the caller; a sentence has to stay one. */
    private static final int LONGEST_NAME = 100;

    private final ObjectMapper json;

    BodyBinding(ObjectMapper json) {
        this.json = json.copy().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        for (CoercionInputShape other : new CoercionInputShape[] {
            CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean
        }) {
            this.json.coercionConfigFor(LogicalType.Textual).setCoercion(other, CoercionAction.Fail);
        }
    }

    @Override
    public void beforeApplicationStart(CamelContext routes) {
        routes.getTypeConverterRegistry().addFallbackTypeConverter(this, false);
    }

    @Override
    public void afterApplicationStart(CamelContext routes) {
        // nothing more to do
    }

    /** @throws Problem 400 when the body is not what the type says */
    @Override
    public <T> T convertTo(Class<T> type, Exchange exchange, Object body) {
        BodyShape shape = type.getAnnotation(BodyShape.class);
        if (shape == null) {
            return null;
        }
        try {
            JsonNode tree = read(body);
            return json.treeToValue(tree.isNull() || tree.isMissingNode() ? json.createObjectNode() : tree, type);
        } catch (IOException e) {
            throw Problem.badRequest(whatIsWrong(e) + "The body has to be " + shape.value() + ".");
        }
    }

    private JsonNode read(Object body) throws IOException {
        if (body instanceof InputStream bytes) {
            return json.readTree(bytes);
        }
        return body instanceof Reader text ? json.readTree(text) : json.readTree(body.toString());
    }

    private static String whatIsWrong(IOException failure) {
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return "There is no '" + cut(unknown.getPropertyName()) + "' in this call. ";
        }
        if (failure instanceof JsonParseException notJson) {
            JsonLocation at = notJson.getLocation();
            return "The body is not JSON (line " + at.getLineNr() + ", column " + at.getColumnNr() + "). ";
        }
        if (failure instanceof JsonMappingException misfit && !misfit.getPath().isEmpty()) {
            return "'" + cut(path(misfit)) + "' does not fit. ";
        }
        return "";
    }

    private static String path(JsonMappingException misfit) {
        return misfit.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
    }

    private static String cut(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
    }
}
