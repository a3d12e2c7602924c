package io.jobhunt.runs.progress;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param tick       at most one event per watcher, and one query per run, in this time
 * @param streamMax  after which the server ends a stream and the client reconnects; null for never (behind API
 *                   Gateway: 29 s)
 * @param heartbeat  a comment line is sent when nothing else was for this long
 * @param maxChanged jobs named in one event; a larger change is told by the counts alone
 */
@ConfigurationProperties("jobhunt.progress")
record ProgressSettings(
        @DefaultValue("2s") Duration tick,
        Duration streamMax,
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("200") int maxChanged) {}
