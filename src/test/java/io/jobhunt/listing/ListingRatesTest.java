package io.jobhunt.listing;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.politeness.PolitenessSettings;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListingRatesTest {

    @Test
    void knowsWhatSomeKindsBearWhereNothingIsConfigured() {
        ListingRates rates = rates(null, Map.of());

        assertThat(rates.perSecond("lever", "api.lever.co")).isEqualTo(2);
        assertThat(rates.perSecond("greenhouse", "boards-api.greenhouse.io")).isEqualTo(10);
    }

    @Test
    void aHostWinsOverItsKindAndBothOverTheDefault() {
        ListingRates rates = rates(5.0, Map.of("lever", 1.5, "API.acme.example", 0.5));

        assertThat(rates.perSecond("lever", "api.lever.co")).isEqualTo(1.5);
        assertThat(rates.perSecond("lever", "api.ACME.example")).isEqualTo(0.5);
        assertThat(rates.perSecond("greenhouse", "boards-api.greenhouse.io")).isEqualTo(5);
    }

    @Test
    void aDefaultOfZeroIsNoLimitForAnyKind() {
        assertThat(rates(0.0, Map.of()).perSecond("workable", "apply.workable.com"))
                .isZero();
    }

    private static ListingRates rates(Double defaultRate, Map<String, Double> rates) {
        return new ListingRates(
                new PolitenessSettings(defaultRate, rates, 6, Duration.ofSeconds(1), Duration.ofMinutes(10), null));
    }
}
