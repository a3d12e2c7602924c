package io.jobhunt.companies;

import io.jobhunt.api.Parameters;
import io.jobhunt.auth.CurrentUser;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The API's calls on companies and settings. */
@Component("companyApi")
public class CompanyApi {

    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_LIMIT = 100;

    private final CompanyDirectory directory;
    private final ChosenCompanies chosen;
    private final SettingsChanges changes;
    private final CompanyAdder adder;

    CompanyApi(CompanyDirectory directory, ChosenCompanies chosen, SettingsChanges changes, CompanyAdder adder) {
        this.directory = directory;
        this.chosen = chosen;
        this.changes = changes;
        this.adder = adder;
    }

    /** A company as the API shows it. */
    public record Shown(String name, String displayName, String logoUrl, String kind) {
        static Shown of(Company company) {
            return new Shown(
                    company.name(),
                    company.displayName(),
                    company.logoUrl(),
                    company.site().kind());
        }
    }

    public List<Shown> list(String query, String limit) {
        UUID user = CurrentUser.id();
        List<Company> companies = query == null || query.isBlank()
                ? directory.shown(user)
                : directory.search(user, query, Parameters.limit(limit, DEFAULT_LIMIT, MAX_LIMIT));
        return companies.stream().map(Shown::of).toList();
    }

    /** A company that was added, with what its site listed just now; a note says what to know before using it. */
    public record Added(String name, String displayName, String logoUrl, String kind, int openings, String note) {}

    public Added add(CompanyAdder.CareersAddress address) {
        CompanyAdder.Added added = adder.add(CurrentUser.id(), address.url());
        Shown shown = Shown.of(added.company());
        return new Added(
                shown.name(), shown.displayName(), shown.logoUrl(), shown.kind(), added.openings(), added.note());
    }

    public List<ChosenCompanies.Setting> settings() {
        return chosen.of(CurrentUser.id());
    }

    public List<SettingsChanges.Result> change(SettingsChanges.Ops ops) {
        return changes.apply(CurrentUser.id(), ops);
    }
}
