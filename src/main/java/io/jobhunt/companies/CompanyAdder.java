package io.jobhunt.companies;

import io.jobhunt.api.BodyShape;
import io.jobhunt.api.Problem;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Adds a company to a user's own by any of its careers or posting URLs, after it has answered with a listing. */
@Component
class CompanyAdder {

    private static final int MAX_URL = 2_000;

    private final CompanyFinder finder;
    private final CompanyDirectory directory;

    CompanyAdder(CompanyFinder finder, CompanyDirectory directory) {
        this.finder = finder;
        this.directory = directory;
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
        FoundCompany result = finder.find(url);
        if (result instanceof FoundCompany.NotFound nothing) {
            throw Problem.unprocessable(nothing.message());
        }
        FoundCompany.Found found = (FoundCompany.Found) result;
        Company company = new Company(
                freeName(user, found),
                found.displayName(),
                found.website() == null
                        ? null
                        : found.website().resolve("/favicon.ico").toString(),
                found.site());
        return new Added(directory.add(user, company, url), found.openings(), found.note());
    }

    /** Two companies may be called the same; jobs are kept by name, so the second one gets its kind behind it. */
    private String freeName(UUID user, FoundCompany.Found found) {
        Optional<Company> known = directory.find(user, found.name());
        boolean taken = known.isPresent() && !known.get().site().equals(found.site());
        return taken ? found.name() + "-" + found.site().kind() : found.name();
    }
}
