package io.jobhunt.demo;

import io.jobhunt.companies.Company;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.sourcing.CareerSiteKind;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Adds the demo company where it is enabled. */
@Configuration
@ConditionalOnProperty("jobhunt.demo.enabled")
class DemoConfiguration {

    @Bean
    CareerSiteKind demoSite() {
        return new DemoSite();
    }

    @Bean
    Company demoCompany() {
        return new Company("demo", "Northwind Demo", null, new CareerSite(DemoSite.KIND, "demo"));
    }
}
