package io.jobhunt.extract.sanitise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class SanitiserProbesTest {

    private final List<String> probes = Probes.all();

    @Test
    void nothingActiveIsLeftOfAnyProbe() {
        List<String> active = new ArrayList<>();
        for (String probe : probes) {
            String clean = Sanitiser.clean(probe, "https://jobs.example.com/1");
            List<String> found = Activity.in(clean);
            if (!found.isEmpty()) {
                active.add(probe + "\n  became " + clean + "\n  with " + found);
            }
        }

        System.out.printf("probes: %d, active after cleaning: %d%n", probes.size(), active.size());
        assertThat(new HashSet<>(probes)).hasSizeGreaterThanOrEqualTo(150);
        assertThat(active).isEmpty();
    }

    @Test
    void nearlyEveryProbeIsActiveBeforeSoThatTheJudgeIsAwake() {
        long active =
                probes.stream().filter(probe -> !Activity.in(probe).isEmpty()).count();

        assertThat(active).isGreaterThan(probes.size() * 95L / 100);
    }

    @Test
    void cleaningTwiceChangesNothing() {
        for (String probe : probes) {
            String clean = Sanitiser.clean(probe, "https://jobs.example.com/1");
            assertThat(Sanitiser.clean(clean)).as(probe).isEqualTo(clean);
        }
    }
}
