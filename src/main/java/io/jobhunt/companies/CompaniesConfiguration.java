package io.jobhunt.companies;

import io.jobhunt.listing.Listings;
import io.jobhunt.listing.requests.SiteSessions;
import io.jobhunt.sourcing.kinds.CareerSiteKinds;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How companies are found. */
@Configuration(proxyBeanMethods = false)
class CompaniesConfiguration {

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
