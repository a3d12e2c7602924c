package io.jobhunt.listing;

import io.jobhunt.listing.requests.RequestSettings;
import io.jobhunt.listing.requests.SiteSessions;
import io.jobhunt.listing.requests.Sleeper;
import io.jobhunt.politeness.Politeness;
import io.jobhunt.sourcing.CareerSiteKind;
import io.jobhunt.sourcing.kinds.CareerSiteKinds;
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
    SiteSessions siteSessions(Web web, Politeness politeness, RequestSettings settings, Clock clock) {
        return new SiteSessions(web, politeness.forListings(), settings, clock, Sleeper.real(), new Random());
    }

    @Bean
    Listings listings(CareerSiteKinds kinds, SiteSessions sessions, ListingSettings settings, Clock clock) {
        return new Listings(kinds, sessions, settings, clock);
    }
}
