package io.jobhunt.companies;

import io.jobhunt.sourcing.CareerSiteKinds;
import io.jobhunt.sourcing.requests.HostPace;
import io.jobhunt.sourcing.requests.InProcessHostPace;
import io.jobhunt.sourcing.requests.RequestSettings;
import io.jobhunt.sourcing.requests.SiteSessions;
import io.jobhunt.sourcing.requests.Sleeper;
import io.jobhunt.web.Web;
import java.time.Clock;
import java.util.Random;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How companies are listed in this process. */
@Configuration(proxyBeanMethods = false)
class ListingConfiguration {

    @Bean
    CareerSiteKinds careerSiteKinds() {
        return new CareerSiteKinds();
    }

    @Bean
    HostPace listingPace(Clock clock, RequestSettings settings) {
        return new InProcessHostPace(clock, settings::perSecond);
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
