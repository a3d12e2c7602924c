package io.jobhunt.companies;

import io.jobhunt.api.BodyShape;
import io.jobhunt.api.Problem;
import java.net.URI;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Adds a company to a user's own by any of its careers or posting URLs, after it has answered with a listing. */
@Component
class CompanyAdder {

    private static final int MAX_URL = 2_000;
    private static final int MAX_NAMES = 100;

    private final CompanyFinder finder;
    private final CompanyDirectory directory;
    private final SearchPlaces places;

    CompanyAdder(CompanyFinder finder, CompanyDirectory directory, SearchPlaces places) {
        this.finder = finder;
        this.directory = directory;
        this.places = places;
    }

    /** Where a company was seen. */
    @BodyShape("{\"url\": \"<the address of a careers page or of one posting>\"}")
    record CareersAddress(String url) {
        CareersAddress {
            url = url == null ? "" : url.strip();
            if (url.isEmpty() || url.length() > MAX_URL) {
                throw new IllegalArgumentException("url");
            }
        }
    }

    /** What came of it: the company, and what was seen of it. */
    record Added(Company company, int openings, String note) {}

    /** @throws Problem 422 naming what was tried, when no career site is found there */
    Added add(UUID user, String url) {
        FoundCompany result = search(user, url);
        if (result instanceof FoundCompany.NotFound nothing) {
            throw Problem.unprocessable(nothing.message());
        }
        FoundCompany.Found found = (FoundCompany.Found) result;
        Company company = directory.ownAt(user, found.site()).orElseGet(() -> addNew(user, found, url));
        return new Added(company, found.openings(), found.note());
    }

    private FoundCompany search(UUID user, String url) {
        try (SearchPlaces.Place ignored = places.take(user)) {
            return finder.find(url);
        }
    }

    private Company addNew(UUID user, FoundCompany.Found found, String url) {
        URI website = found.website();
        for (int attempt = 1; attempt <= MAX_NAMES; attempt++) {
            Company company = new Company(
                    name(found, attempt),
                    found.displayName(),
                    website == null ? null : website.resolve("/favicon.ico").toString(),
                    found.site());
            if (directory.isFree(user, company) && directory.add(user, company, url)) {
                return company;
            }
        }
        throw Problem.unprocessable("There are " + MAX_NAMES + " companies called '" + found.name() + "' already.");
    }

    /** Several sites may be called the same; jobs are kept by name, so the second gets its kind behind it, and so on. */
    private static String name(FoundCompany.Found found, int attempt) {
        String second = found.name() + "-" + found.site().kind();
        return attempt == 1 ? found.name() : attempt == 2 ? second : second + "-" + (attempt - 1);
    }
}
