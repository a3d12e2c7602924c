package io.jobhunt.runs;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param interval    between two sweeps
 * @param staleAfter  silence after which a run is taken for stuck
 * @param heartbeat   between two signs of life of a run that is worked on; well below {@code staleAfter}
 * @param maxRetries  how often a stuck run is published again, without any progress in between, before it is given up
 * @param historyKeep how long it is known what became of each job in an ended run
 */
@ConfigurationProperties("jobhunt.sweep")
record SweepSettings(
        @DefaultValue("5m") Duration interval,
        @DefaultValue("15m") Duration staleAfter,
        @DefaultValue("10s") Duration heartbeat,
        @DefaultValue("3") int maxRetries,
        @DefaultValue("365d") Duration historyKeep) {}
