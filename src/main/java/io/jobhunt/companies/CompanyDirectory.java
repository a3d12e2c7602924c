package io.jobhunt.companies;

import io.jobhunt.reading.CareerSite;
import io.jobhunt.sourcing.kinds.CareerSiteKinds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every company a user can choose: the user's own, those built in, and the catalogue's. */
@Component
public class CompanyDirectory {

    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final CareerSiteKinds kinds;
    private final List<Company> builtIn;

    /**
     * @param builtIn companies other parts of the product bring along, such as the demo company
     */
    CompanyDirectory(JdbcClient jdbc, Catalogue catalogue, CareerSiteKinds kinds, ObjectProvider<Company> builtIn) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.kinds = kinds;
        this.builtIn = builtIn.orderedStream().toList();
    }

    /** What the plain list shows: built in, the catalogue's featured, the user's own. */
    List<Company> shown(UUID user) {
        return distinct(
                Stream.of(builtIn, catalogue.first().stream().map(Company::of).toList(), own(user))
                        .flatMap(List::stream));
    }

    /** The user's own and the catalogue's companies that match, best first. */
    List<Company> search(UUID user, String query, int limit) {
        String wanted = query.strip().toLowerCase(Locale.ROOT);
        Stream<Company> near = Stream.concat(builtIn.stream(), own(user).stream())
                .filter(company ->
                        company.displayName().toLowerCase(Locale.ROOT).contains(wanted)
                                || company.name().contains(wanted));
        return distinct(Stream.concat(
                        near, catalogue.search(query, limit).stream().map(Company::of)))
                .stream()
                .limit(limit)
                .toList();
    }

    Optional<Company> find(UUID user, String name) {
        return Stream.concat(builtIn.stream(), own(user).stream())
                .filter(company -> company.name().equals(name))
                .findFirst()
                .or(() -> catalogue.named(name).map(Company::of));
    }

    /** The user's own or a built-in company at this site: a company is known by its site, whatever its name. */
    Optional<Company> ownAt(UUID user, CareerSite site) {
        return Stream.concat(own(user).stream(), builtIn.stream())
                .filter(company -> isSame(company.site(), site))
                .findFirst();
    }

    /** Whether nobody else has this company's name. */
    boolean isFree(UUID user, Company company) {
        return find(user, company.name())
                .map(named -> isSame(named.site(), company.site()))
                .orElse(true);
    }

    private boolean isSame(CareerSite one, CareerSite other) {
        return kinds.identity(one).equals(kinds.identity(other));
    }

    /**
     * Saves a company that was found by its URL.
     *
     * @return false when its name is another company's by now
     */
    boolean add(UUID user, Company company, String sourceUrl) {
        return jdbc.sql(
                                """
                        insert into user_companies (user_id, name, display_name, logo_url, site_kind, site_token, source_url)
                        values (:user, :name, :displayName, :logoUrl, :kind, :token, :sourceUrl)
                        on conflict (user_id, name) do update set source_url = excluded.source_url
                        where user_companies.site_kind = excluded.site_kind
                          and user_companies.site_token = excluded.site_token
                        """)
                        .param("user", user)
                        .param("name", company.name())
                        .param("displayName", company.displayName())
                        .param("logoUrl", company.logoUrl())
                        .param("kind", company.site().kind())
                        .param("token", company.site().token())
                        .param("sourceUrl", sourceUrl)
                        .update()
                == 1;
    }

    private List<Company> own(UUID user) {
        return jdbc.sql(
                        """
                        select name, display_name, logo_url, site_kind, site_token
                        from user_companies where user_id = :user order by name
                        """)
                .param("user", user)
                .query((row, n) -> new Company(
                        row.getString("name"),
                        row.getString("display_name"),
                        row.getString("logo_url"),
                        new CareerSite(row.getString("site_kind"), row.getString("site_token"))))
                .list();
    }

    private static List<Company> distinct(Stream<Company> companies) {
        Map<String, Company> byName = new LinkedHashMap<>();
        companies.forEach(company -> byName.putIfAbsent(company.name(), company));
        return List.copyOf(byName.values());
    }
}
