package io.jobhunt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class LogContextTest {

    private static final UUID RUN = new UUID(1, 1);
    private static final UUID JOB = new UUID(2, 2);

    @AfterEach
    void clean() {
        MDC.clear();
    }

    @Test
    void oneInsideAnotherLeavesTheOuterOneAsItWas() {
        try (LogContext outer = LogContext.of(RUN, null, "acme")) {
            try (LogContext inner = LogContext.of(new UUID(3, 3), JOB, "globex")) {
                assertThat(MDC.get("run")).isEqualTo(new UUID(3, 3).toString());
                assertThat(MDC.get("job")).isEqualTo(JOB.toString());
                assertThat(MDC.get("company")).isEqualTo("globex");
            }
            assertThat(MDC.get("run")).isEqualTo(RUN.toString());
            assertThat(MDC.get("company")).isEqualTo("acme");
            assertThat(MDC.get("job")).isNull();
        }
        assertThat(MDC.getCopyOfContextMap()).isNullOrEmpty();
    }

    @Test
    void whatTheInnerOneDoesNotKnowStaysKnown() {
        try (LogContext outer = LogContext.of(RUN, JOB, "acme")) {
            try (LogContext inner = LogContext.of(RUN, null, null)) {
                assertThat(MDC.get("job")).isEqualTo(JOB.toString());
            }
            assertThat(MDC.get("company")).isEqualTo("acme");
        }
    }

    @Test
    void whatOthersPutThereStays() {
        MDC.put("request", "17");
        MDC.put("run", "theirs");

        LogContext.of(RUN, null, null).close();

        assertThat(MDC.get("request")).isEqualTo("17");
        assertThat(MDC.get("run")).isEqualTo("theirs");
    }
}
