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
import org.springframework.context.SmartLifecycle;
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

    /** Listing ends first of all when the program ends: the routes that wait for it would hold it up. */
    @Bean
    SmartLifecycle listingEnd(Listings listings) {
        return new SmartLifecycle() {
            private volatile boolean running;

            @Override
            public void start() {
                running = true;
            }

            @Override
            public void stop() {
                running = false;
                listings.close();
            }

            @Override
            public boolean isRunning() {
                return running;
            }
        };
    }

    @Bean
    Listings listings(CareerSiteKinds kinds, SiteSessions sessions, ListingSettings settings, Clock clock) {
        return new Listings(kinds, sessions, settings, clock);
    }
}
