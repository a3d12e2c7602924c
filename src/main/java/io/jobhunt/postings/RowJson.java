package io.jobhunt.postings;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import org.springframework.stereotype.Component;

/**
 * Writes rows as JSON for {@code jsonb_to_recordset}, which carries a whole batch in one statement. PostgreSQL has no
 * NUL character, and pages do contain it: one such page must not fail the other nine of its batch.
 */
@Component
public class RowJson {

    private final ObjectMapper mapper;

    RowJson(ObjectMapper mapper) {
        SimpleModule withoutNul = new SimpleModule("without NUL").addSerializer(String.class, new WithoutNul());
        this.mapper = mapper.copy().registerModule(withoutNul).disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    }

    public String write(Object rows) {
        try {
            return mapper.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not writable as JSON: " + rows.getClass(), e);
        }
    }

    private static final class WithoutNul extends StdScalarSerializer<String> {
        private static final long serialVersionUID = 1L;

        WithoutNul() {
            super(String.class);
        }

        @Override
        public void serialize(String value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(value.indexOf('\0') < 0 ? value : value.replace("\0", ""));
        }
    }
}
