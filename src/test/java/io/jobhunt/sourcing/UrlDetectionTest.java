package io.jobhunt.sourcing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobhunt.Recordings;
import io.jobhunt.companies.BoardTable;
import io.jobhunt.companies.Catalogue;
import io.jobhunt.companies.CatalogueCompany;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.sourcing.answers.AnswerJson;
import io.jobhunt.sourcing.answers.WebAddress;
import io.jobhunt.sourcing.detection.SiteUrl;
import io.jobhunt.sourcing.kinds.CareerSiteKinds;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlDetectionTest {

    private static final Set<String> OWN_HOSTS = Set.of(
            "greenhouse.io",
            "lever.co",
            "ashbyhq.com",
            "smartrecruiters.com",
            "workable.com",
            "recruitee.com",
            "myworkdayjobs.com",
            "myworkdaysite.com",
            "eightfold.ai",
            "teamtailor.com",
            "personio.de",
            "personio.com",
            "bamboohr.com",
            "icims.com",
            "jobvite.com");

    private final CareerSiteKinds kinds = new CareerSiteKinds();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            https://boards.greenhouse.io/acme                                        | greenhouse      | acme
            https://job-boards.greenhouse.io/acme/jobs/4461450008                    | greenhouse      | acme
            https://job-boards.eu.greenhouse.io/acme                                 | greenhouse      | acme
            https://boards.greenhouse.io/embed/job_board?for=acme                    | greenhouse      | acme
            https://boards.greenhouse.io/embed/job_board/js?for=acme                 | greenhouse      | acme
            https://job-boards.greenhouse.io/embed/job_app?for=acme&token=446145     | greenhouse      | acme
            https://boards-api.greenhouse.io/v1/boards/acme/jobs?content=true        | greenhouse      | acme
            https://api.greenhouse.io/v1/boards/acme                                 | greenhouse      | acme
            https://my.greenhouse.io/users/sign_in                                   | -               | -
            https://jobs.lever.co/acme                                               | lever           | acme
            https://jobs.lever.co/acme%20ai/0bbfd4f4-41ff-4ec6-b73f-5200efd5d4d3     | lever           | acme ai
            https://jobs.lever.co/acme/0bbfd4f4-41ff-4ec6-b73f-5200efd5d4d3/apply    | lever           | acme
            https://jobs.eu.lever.co/acme/                                           | lever           | eu/acme
            https://api.eu.lever.co/v0/postings/acme?mode=json                       | lever           | eu/acme
            https://jobs.ashbyhq.com/Acme%20Labs/8fb1615c-34bf-47c4-a1d1-b7b2f836bb  | ashby           | Acme Labs
            https://jobs.ashbyhq.com/acme/embed?version=2                            | ashby           | acme
            https://api.ashbyhq.com/posting-api/job-board/acme                       | ashby           | acme
            https://careers.smartrecruiters.com/Acme1/careers-page                   | smartrecruiters | Acme1
            https://jobs.smartrecruiters.com/Acme1/744000133907678-sr-manager        | smartrecruiters | Acme1
            https://jobs.smartrecruiters.com/oneclick-ui/company/Acme1/publication/x | smartrecruiters | Acme1
            https://jobs.smartrecruiters.com/external-referrals/company/Acme1/publication/x | smartrecruiters | Acme1
            https://api.smartrecruiters.com/v1/companies/Acme1/postings              | smartrecruiters | Acme1
            https://apply.workable.com/acme-1/j/DD136DD7E7/                          | workable        | acme-1
            https://acme.workable.com/                                               | workable        | acme
            https://apply.workable.com/api/v1/widget/accounts/acme                   | workable        | acme
            https://www.workable.com/api/accounts/acme?details=true                  | workable        | acme
            https://apply.workable.com/j/DD136DD7E7                                  | -               | -
            https://www.workable.com/pricing                                         | -               | -
            https://acme.recruitee.com/o/engineer                                    | recruitee       | acme
            https://careers-analytics.recruitee.com/tracker.js                       | -               | -
            https://example.com/careers                                              | -               | -
            https://greenhouse.io.example.com/acme                                   | -               | -
            """)
    void recognisesBoardsPostingsAndApiCalls(String url, String kind, String token) {
        Optional<CareerSite> site = kinds.detect(URI.create(url));

        assertThat(site).isEqualTo(Optional.ofNullable(kind).map(name -> new CareerSite(name, token)));
    }

    @Test
    void recognisesTheBoardsOfThousandsOfCompanies() throws IOException {
        Catalogue catalogue = new Catalogue();
        Set<String> supported = kinds.all().stream().map(CareerSiteKind::name).collect(Collectors.toSet());
        List<Map<String, String>> boards = BoardTable.read(Recordings.path("mapping/jobseek_boards.csv")).stream()
                .filter(board -> supported.contains(board.get("monitor_type")))
                .toList();
        List<String> missedAtTheirHosts = new ArrayList<>();
        List<String> missedWithCatalogue = new ArrayList<>();
        int atTheirHosts = 0;
        int byUrl = 0;
        for (Map<String, String> board : boards) {
            URI url = URI.create(WebAddress.absolute(board.get("board_url").strip()));
            boolean right =
                    kinds.detect(url).filter(site -> isRight(site, board)).isPresent();
            byUrl += right ? 1 : 0;
            String host = SiteUrl.of(url).host();
            if (OWN_HOSTS.stream().anyMatch(own -> host.equals(own) || host.endsWith("." + own))) {
                atTheirHosts++;
                if (!right) {
                    missedAtTheirHosts.add(url.toString());
                }
            }
            boolean known = right
                    || catalogue
                            .atHost(host)
                            .map(CatalogueCompany::site)
                            .filter(site -> isRight(site, board))
                            .isPresent();
            if (!known) {
                missedWithCatalogue.add(url.toString());
            }
        }
        double shareAtTheirHosts = share(missedAtTheirHosts.size(), atTheirHosts);
        double shareWithCatalogue = share(missedWithCatalogue.size(), boards.size());
        System.out.printf(
                "%d boards: by the URL alone %.2f %%; of the %d at the kinds' own hosts %.2f %%, missed %s;"
                        + " with the catalogue's careers pages %.2f %%, missed %s%n",
                boards.size(),
                100.0 * byUrl / boards.size(),
                atTheirHosts,
                100 * shareAtTheirHosts,
                missedAtTheirHosts,
                100 * shareWithCatalogue,
                missedWithCatalogue);

        assertThat(boards).hasSizeGreaterThan(4_000);
        assertThat(shareAtTheirHosts).isGreaterThanOrEqualTo(0.99);
        assertThat(shareWithCatalogue).isGreaterThanOrEqualTo(0.99);
    }

    private static boolean isRight(CareerSite site, Map<String, String> board) {
        JsonNode facts = AnswerJson.tree(board.get("monitor_config")).orElse(AnswerJson.MAPPER.nullNode());
        String token = facts.path("token").asText(facts.path("board_token").asText(""));
        String found = site.token().startsWith("eu/") ? site.token().substring(3) : site.token();
        boolean stated = Set.of("greenhouse", "ashby", "lever", "smartrecruiters", "workable")
                .contains(site.kind());
        return site.kind().equals(board.get("monitor_type"))
                && (!stated || token.isEmpty() || token.equalsIgnoreCase(found));
    }

    private static double share(int missed, int all) {
        return 1 - (double) missed / all;
    }
}
