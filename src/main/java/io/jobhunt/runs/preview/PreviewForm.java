package io.jobhunt.runs.preview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;

/** How a preview is written. Both forms may have empty lines anywhere between companies. */
enum PreviewForm {
    /** One JSON object, a member per company. */
    OBJECT(MediaType.APPLICATION_JSON) {
        @Override
        byte[] begin(ObjectMapper json, List<String> companies) {
            return utf8("{");
        }

        @Override
        byte[] company(ObjectMapper json, String name, Preview.Company preview, boolean first)
                throws JsonProcessingException {
            return joined(
                    utf8(first ? "\n" : ",\n"),
                    json.writeValueAsBytes(name),
                    utf8(":"),
                    json.writeValueAsBytes(preview));
        }

        @Override
        byte[] end() {
            return utf8("\n}\n");
        }
    },
    /** A line that names the companies that are waited for, then a line per company. */
    LINES(MediaType.APPLICATION_NDJSON) {
        @Override
        byte[] begin(ObjectMapper json, List<String> companies) throws JsonProcessingException {
            return joined(json.writeValueAsBytes(Map.of("companies", companies)), utf8("\n"));
        }

        @Override
        byte[] company(ObjectMapper json, String name, Preview.Company preview, boolean first)
                throws JsonProcessingException {
            return joined(json.writeValueAsBytes(new Line(name, preview)), utf8("\n"));
        }

        @Override
        byte[] end() {
            return new byte[0];
        }
    };

    /** One company of {@link #LINES}. */
    record Line(String company, Preview.Company preview) {}

    private final MediaType mediaType;

    PreviewForm(MediaType mediaType) {
        this.mediaType = mediaType;
    }

    MediaType mediaType() {
        return mediaType;
    }

    abstract byte[] begin(ObjectMapper json, List<String> companies) throws JsonProcessingException;

    abstract byte[] company(ObjectMapper json, String name, Preview.Company preview, boolean first)
            throws JsonProcessingException;

    abstract byte[] end();

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }
}
