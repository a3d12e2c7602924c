package io.jobhunt.companies;

import io.jobhunt.reading.CareerSite;

/**
 * A company that can be chosen.
 *
 * @param name    its key in settings and jobs: lower case, no spaces
 * @param logoUrl or null
 */
public record Company(String name, String displayName, String logoUrl, CareerSite site) {

    static Company of(CatalogueCompany company) {
        return new Company(
                company.name(),
                company.displayName(),
                company.logoUrl() == null ? null : company.logoUrl().toString(),
                company.site());
    }
}
