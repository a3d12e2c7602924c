package io.jobhunt.politeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobhunt.sourcing.CareerSiteKind;
import io.jobhunt.sourcing.kinds.CareerSiteKinds;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class RatesTest {

    private static final Visit LEVER = Visit.to(URI.create("https://API.lever.co./v0/x"), "lever");

    @Test
    void hasASensibleRateForEachKindOfSite() {
        Rates rates = rates(Map.of());

        assertThat(rates.pace(LEVER)).isEqualTo(Duration.ofMillis(500));
        assertThat(rates.pace(new Visit("acme.example", "unheard-of"))).isEqualTo(Duration.ofMillis(500));
        assertThat(rates.pace(new Visit("boards.greenhouse.io", "greenhouse"))).isEqualTo(Duration.ofMillis(125));
        assertThat(rates.maxInFlight(new Visit("apply.workable.com", "workable")))
                .isEqualTo(2);
        assertThat(rates.maxInFlight(LEVER)).isEqualTo(6);
    }

    @Test
    void knowsEveryKindThereIs() {
        assertThat(new CareerSiteKinds().all()).extracting(CareerSiteKind::name).isSubsetOf(Rates.BY_KIND.keySet());
    }

    @Test
    void givesAHostThatHasListsOnlyARateOfItsOwnUnlessTheOperatorSetsOne() {
        Visit boards = new Visit("boards-api.greenhouse.io", "greenhouse");

        assertThat(rates(Map.of()).listPace(boards)).isEqualTo(Duration.ofMillis(100));
        assertThat(rates(Map.of("jobhunt.crawl.rates.greenhouse", "5")).listPace(boards))
                .isEqualTo(Duration.ofMillis(200));
    }

    @Test
    void hasOneRateForListsAndPagesOfAHost() {
        Rates rates = rates(Map.of());

        assertThat(rates.listPace(LEVER)).isEqualTo(rates.pace(LEVER)).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void letsNoWishForSlowCrawlersStretchAList() {
        Rates rates = rates(Map.of());
        rates.wish("api.lever.co", Duration.ofSeconds(3));

        assertThat(rates.listPace(LEVER)).isEqualTo(Duration.ofMillis(500));
        assertThat(rates.pace(LEVER)).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void letsTheOperatorsDefaultHoldForAllKinds() {
        assertThat(rates(Map.of("jobhunt.crawl.default-rate", "0")).pace(LEVER)).isZero();
        assertThat(rates(Map.of("jobhunt.crawl.default-rate", "0.1")).pace(LEVER))
                .isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void obeysAHostThatWantsItSlowerUnlessTheOperatorSaysOtherwise() {
        Rates rates = rates(Map.of("jobhunt.crawl.rates.ashby", "3"));
        rates.wish("api.lever.co", Duration.ofSeconds(3));
        rates.wish("quick.example", Duration.ofMillis(1));
        rates.wish("jobs.ashbyhq.com", Duration.ofSeconds(3));

        assertThat(rates.pace(LEVER)).isEqualTo(Duration.ofSeconds(3));
        assertThat(rates.pace(new Visit("quick.example", "lever"))).isEqualTo(Duration.ofMillis(500));
        assertThat(rates.pace(new Visit("jobs.ashbyhq.com", "ashby"))).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void letsAHostWinOverItsKindAndBothOverTheDefault() {
        Rates rates = rates(Map.of(
                "jobhunt.crawl.default-rate", "1",
                "jobhunt.crawl.rates.lever", "4",
                "jobhunt.crawl.rates[api.lever.co]", "5"));

        assertThat(rates.pace(LEVER)).isEqualTo(Duration.ofMillis(200));
        assertThat(rates.pace(new Visit("api.eu.lever.co", "lever"))).isEqualTo(Duration.ofMillis(250));
        assertThat(rates.pace(new Visit("x.example", "other"))).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void takesHostsWithoutBracketsAndFromTheEnvironment() {
        assertThat(rates(Map.of("jobhunt.crawl.rates.api.lever.co", "5")).pace(LEVER))
                .isEqualTo(Duration.ofMillis(200));
        assertThat(rates(new SystemEnvironmentPropertySource(
                                "systemEnvironment",
                                Map.of("JOBHUNT_CRAWL_RATES_API_LEVER_CO", "5", "JOBHUNT_CRAWL_DEFAULT_RATE", "0")))
                        .pace(LEVER))
                .isEqualTo(Duration.ofMillis(200));
    }

    @Test
    void refusesRatesThatMakeNoSense() {
        assertThatThrownBy(() -> rates(Map.of("jobhunt.crawl.rates.lever", "-1")))
                .hasRootCauseMessage("the rate of lever must be 0 or more requests a second: -1.0");
        assertThatThrownBy(() -> rates(Map.of("jobhunt.crawl.default-rate", "NaN")))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    private static Rates rates(Map<String, Object> properties) {
        return rates(new MapPropertySource("p", properties));
    }

    private static Rates rates(PropertySource<?> source) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(source);
        ConfigurationPropertySources.attach(environment);
        return new Rates(Binder.get(environment).bindOrCreate("jobhunt.crawl", PolitenessSettings.class));
    }
}
