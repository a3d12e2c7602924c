package io.jobhunt.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.app.Api;
import io.jobhunt.app.Await;
import io.jobhunt.app.PackagedApp;
import io.jobhunt.app.Ports;
import io.jobhunt.replay.ReplaySite;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sixty companies, five of whose sites hang, and a user who stops the run while it lists them. The stop comes to another
 * process than those that list.
 */
@Tag("chaos")
class StopWhileListingIT {

    private static final int COMPANIES = 60;
    private static final int HANGING = 5;
    private static final String DEADLINE = "--jobhunt.listing.company-deadline=25s";

    @TempDir
    Path data;

    @Test
    void theNextRunBeginsAtOnceAndIsWhole() throws Exception {
        PackagedApp.jar();
        try (ReplaySite unused = new ReplaySite(null, 4_000, 0);
                RecruiteeSites sites = new RecruiteeSites();
                Product host = new Product(
                        data.resolve("host"),
                        unused,
                        Ports.free(),
                        "--jobhunt.roles=api",
                        "--jobhunt.sources.recruitee.base-url=" + sites.baseUrl())) {
            PackagedApp app = host.start();
            RunAudit audit = new RunAudit(app, Witness.in(app.database()));
            Api api = Api.of(app);
            List<String> companies =
                    IntStream.rangeClosed(1, COMPANIES).mapToObj(n -> "c-" + n).toList();
            for (String company : companies) {
                follow(api, company);
            }
            List<String> hanging = companies.subList(0, HANGING);
            hanging.forEach(sites::hang);
            try (Workers workers = new Workers(
                    app, unused.baseUrl(), "--jobhunt.sources.recruitee.base-url=" + sites.baseUrl(), DEADLINE)) {
                workers.add(2);
                String stopped = api.start();
                Await.until(
                        "all but the hanging ones are listed",
                        Duration.ofSeconds(60),
                        () -> sites.askedInVain().size() == HANGING && listed(app, stopped) == COMPANIES - HANGING);

                assertThat(api.post("/api/ingestion/reset/" + stopped, "{}").status())
                        .isEqualTo(200);
                long begin = System.nanoTime();
                String run = api.start();
                Await.until(
                        "the next run lists", Duration.ofSeconds(15), () -> listed(app, run) == COMPANIES - HANGING);
                System.out.printf(
                        "the next run had listed all good companies after %.1f s%n", (System.nanoTime() - begin) / 1e9);

                api.awaitEnd(run, Duration.ofMinutes(2));
                audit.finishedOnce(run, RecruiteeSites.OFFERS * (COMPANIES - HANGING));
                assertThat(audit.witness().endsOf(stopped)).containsExactly("aborted");
                // Once by each run: whatever waited in vain for the stopped one was not asked again.
                assertThat(sites.askedInVain()).hasSize(2 * HANGING);
                assertThat(hanging).allSatisfy(company -> assertThat(reason(app, run, company))
                        .contains("did not answer in time"));
                assertThat(app.database()
                                .count("select count(*) from run_companies where run_id = '" + stopped
                                        + "' and listing_status = 'failed'"))
                        .as("what was stopped is no failure of a company")
                        .isZero();
                audit.queuesHoldNothingBut(Map.of());
            }
        }
    }

    private static void follow(Api api, String company) throws IOException {
        Api.Answer added =
                api.post("/api/ingestion/companies", "{\"url\":\"" + RecruiteeSites.address(company) + "\"}");
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        api.enable(added.json().findPath("name").asText());
    }

    private static long listed(PackagedApp app, String run) {
        return app.database()
                .count("select count(*) from run_companies where listing_status = 'complete' and run_id = '" + run
                        + "'");
    }

    private static String reason(PackagedApp app, String run, String company) {
        return String.valueOf(app.database()
                .rows("select reason from run_companies where run_id = '" + run + "' and company = '" + company + "'")
                .get(0)
                .get("reason"));
    }
}
