package io.jobhunt.companies;

import io.jobhunt.crawl.politeness.PolitenessSettings;
import io.jobhunt.sourcing.CareerSiteKind;
import io.jobhunt.sourcing.CareerSiteKinds;
import io.jobhunt.sourcing.requests.HostPace;
import io.jobhunt.sourcing.requests.InProcessHostPace;
import io.jobhunt.sourcing.requests.RequestSettings;
import io.jobhunt.sourcing.requests.SiteSessions;
import io.jobhunt.sourcing.requests.Sleeper;
import io.jobhunt.web.Web;
import java.time.Clock;
import java.util.Random;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How companies are listed in this process. */
@Configuration(proxyBeanMethods = false)
class ListingConfiguration {

    @Bean
    CareerSiteKinds careerSiteKinds(ObjectProvider<CareerSiteKind> broughtAlong) {
        return new CareerSiteKinds().with(broughtAlong.orderedStream().toList());
    }

    @Bean
    HostPace listingPace(Clock clock, PolitenessSettings settings) {
        return new InProcessHostPace(clock, new ListingRates(settings));
    }

    @Bean
    SiteSessions siteSessions(Web web, HostPace listingPace, RequestSettings settings, Clock clock) {
        return new SiteSessions(web, listingPace, settings, clock, Sleeper.real(), new Random());
    }

    @Bean
    Listings listings(CareerSiteKinds kinds, SiteSessions sessions, ListingSettings settings, Clock clock) {
        return new Listings(kinds, sessions, settings, clock);
    }

    @Bean
    Catalogue catalogue() {
        return new Catalogue();
    }

    @Bean
    CompanyFinder companyFinder(
            CareerSiteKinds kinds, Catalogue catalogue, SiteSessions sessions, Listings listings, Clock clock) {
        return new CompanyFinder(kinds, catalogue, sessions, listings, clock);
    }
}
