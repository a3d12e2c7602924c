package io.jobhunt;

import java.util.UUID;
import org.slf4j.MDC;

/** Puts run, job and company into every line that is logged while it is open. */
public final class LogContext implements AutoCloseable {

    private LogContext() {}

    /** Each may be null when it is not known. */
    public static LogContext of(UUID run, UUID job, String company) {
        put("run", run);
        put("job", job);
        put("company", company);
        return new LogContext();
    }

    private static void put(String key, Object value) {
        if (value != null) {
            MDC.put(key, value.toString());
        }
    }

    @Override
    public void close() {
        MDC.remove("run");
        MDC.remove("job");
        MDC.remove("company");
    }
}
