package io.jobhunt.companies;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.reading.CareerSite;
import io.jobhunt.sourcing.CareerSiteKind;
import io.jobhunt.sourcing.kinds.CareerSiteKinds;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private final Catalogue catalogue = new Catalogue();

    @Test
    void offersTheFirstSixInTheirOrder() {
        assertThat(catalogue.first())
                .extracting(CatalogueCompany::name, CatalogueCompany::displayName, CatalogueCompany::site)
                .containsExactly(
                        tuple("google", "Google", "google", "google"),
                        tuple("amazon", "Amazon", "amazon", "amazon"),
                        tuple("anthropic", "Anthropic", "greenhouse", "anthropic"),
                        tuple("tiktok", "TikTok", "tiktok", "tiktok"),
                        tuple("roblox", "Roblox", "greenhouse", "roblox"),
                        tuple("netflix", "Netflix", "eightfold", "explore.jobs.netflix.net|netflix.com"));
        assertThat(catalogue.named("Netflix").orElseThrow().logoUrl())
                .hasToString("https://www.netflix.com/favicon.ico");
    }

    @Test
    void knowsThousandsOfCompaniesOfTheKindsThereAre() {
        Set<String> kinds =
                new CareerSiteKinds().all().stream().map(CareerSiteKind::name).collect(Collectors.toSet());

        List<CatalogueCompany> all = catalogue.search("", Integer.MAX_VALUE);

        assertThat(all).hasSize(catalogue.size()).hasSizeGreaterThan(4_000);
        assertThat(all).allSatisfy(company -> {
            assertThat(kinds).contains(company.site().kind());
            assertThat(company.site().token()).isNotBlank();
            assertThat(company.name()).isEqualTo(company.name().toLowerCase()).isNotBlank();
            assertThat(company.displayName()).isNotBlank();
        });
        assertThat(all).extracting(CatalogueCompany::name).doesNotHaveDuplicates();
        assertThat(all).extracting(CatalogueCompany::site).doesNotHaveDuplicates();
    }

    @Test
    void findsByPrefixFirst() {
        assertThat(catalogue.search("data", 200))
                .extracting(CatalogueCompany::displayName)
                .satisfies(names -> {
                    int lastPrefix = lastIndex(names, name -> name.toLowerCase().startsWith("data"));
                    int firstOther =
                            firstIndex(names, name -> !name.toLowerCase().startsWith("data"));
                    assertThat(lastPrefix).isPositive();
                    assertThat(firstOther).isGreaterThan(lastPrefix);
                })
                .contains("Databricks");
    }

    @Test
    void anExactNameComesFirstWhateverItsCaseAndAccents() {
        assertThat(catalogue.search("STRIPE", 3))
                .first()
                .extracting(CatalogueCompany::name)
                .isEqualTo("stripe");
        assertThat(catalogue.search("zenobe", 1))
                .singleElement()
                .extracting(CatalogueCompany::displayName)
                .isEqualTo("Zenobē");
    }

    @Test
    void findsNothingForNonsenseAndNoMoreThanAskedFor() {
        assertThat(catalogue.search("no such company anywhere", 10)).isEmpty();
        assertThat(catalogue.search("a", 7)).hasSize(7);
    }

    @Test
    void knowsCareersPagesAtCompaniesOwnHosts() {
        assertThat(catalogue.atHost("careers.wolt.com").orElseThrow().site())
                .isEqualTo(new CareerSite("greenhouse", "wolt"));
        assertThat(catalogue.atHost("apify.com"))
                .isEqualTo(catalogue.atHost("www.apify.com"))
                .isPresent();
        assertThat(catalogue.atHost("job-boards.greenhouse.io")).isEmpty();
    }

    @Test
    void knowsCompaniesByTheirOwnSites() {
        assertThat(catalogue.ofWebsite("anthropic.com"))
                .isEqualTo(catalogue.named("anthropic"))
                .isPresent();
        assertThat(catalogue.ofWebsite("www.linkedin.com")).isEmpty();
        assertThat(catalogue.search("", Integer.MAX_VALUE))
                .filteredOn(company -> company.website() != null)
                .filteredOn(company ->
                        catalogue.ofWebsite(company.website().getHost()).isPresent())
                .hasSizeGreaterThan(4_000);
    }

    @Test
    void aSiteIsFoundWhateverTheCaseOfItsToken() {
        assertThat(catalogue.at(new CareerSite("greenhouse", "Anthropic")))
                .isEqualTo(catalogue.named("anthropic"))
                .isPresent();
    }

    private static org.assertj.core.groups.Tuple tuple(String name, String display, String kind, String token) {
        return org.assertj.core.groups.Tuple.tuple(name, display, new CareerSite(kind, token));
    }

    private static int lastIndex(List<? extends String> names, java.util.function.Predicate<String> is) {
        int last = -1;
        for (int i = 0; i < names.size(); i++) {
            last = is.test(names.get(i)) ? i : last;
        }
        return last;
    }

    private static int firstIndex(List<? extends String> names, java.util.function.Predicate<String> is) {
        for (int i = 0; i < names.size(); i++) {
            if (is.test(names.get(i))) {
                return i;
            }
        }
        return names.size();
    }
}
