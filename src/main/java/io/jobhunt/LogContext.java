package io.jobhunt;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.slf4j.MDC;

/**
 * Puts run, job and company into every line that is logged while it is open. One inside another adds to what the outer
 * one says, and leaves it as it was.
 */
public final class LogContext implements AutoCloseable {

    private final Map<String, String> before = new LinkedHashMap<>();

    private LogContext() {}

    /** Each may be null when it is not known. */
    public static LogContext of(UUID run, UUID job, String company) {
        LogContext context = new LogContext();
        context.put("run", run);
        context.put("job", job);
        context.put("company", company);
        return context;
    }

    private void put(String key, Object value) {
        if (value != null) {
            before.put(key, MDC.get(key));
            MDC.put(key, value.toString());
        }
    }

    @Override
    public void close() {
        before.forEach((key, value) -> {
            if (value == null) {
                MDC.remove(key);
            } else {
                MDC.put(key, value);
            }
        });
    }
}
