package io.jobhunt.sourcing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobhunt.Recordings;
import io.jobhunt.page.RawPage;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.reading.Place;
import io.jobhunt.reading.Provenance;
import io.jobhunt.reading.Reading;
import io.jobhunt.reading.Workplace;
import io.jobhunt.sourcing.kinds.CareerSiteKinds;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real detail answers, read by their kinds and compared with a plain reading of the same JSON. */
class RecordedPagesTest {

    private static final ObjectMapper PLAIN = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lever/palantir_hunter.json",
                "lever/palantir_jobos.json",
                "lever/palantir_jsp.json",
                "lever/idealistconsulting_careerkit.json"
            })
    void lever(String recording) throws IOException {
        for (JsonNode posting : json(recording)) {
            Reading reading = read("lever", posting);

            assertThat(reading.title()).isEqualTo(posting.get("text").asText().strip());
            assertThat(reading.postedAt())
                    .isEqualTo(Instant.ofEpochMilli(posting.get("createdAt").asLong()));
            assertThat(displays(reading)).isEqualTo(texts(posting.at("/categories/allLocations")));
            assertThat(reading.workplace())
                    .isEqualTo(workplace(posting.get("workplaceType").asText()));
            assertThat(reading.department())
                    .isEqualTo(posting.at("/categories/department")
                            .asText(posting.at("/categories/team").asText()));
            assertThat(reading.applyUrl()).hasToString(posting.get("applyUrl").asText());
            assertSaysEverything(reading, posting.get("description"), posting.get("additional"));
            for (JsonNode list : posting.get("lists")) {
                assertSaysEverything(reading, list.get("text"), list.get("content"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ashby/boards_2025-10-28/docker.json",
                "ashby/boards_2025-10-28/elevenlabs.json",
                "ashby/small/etched_jobos.json",
                "ashby/small/wealthsimple_hunter.json"
            })
    void ashbyRows(String recording) throws IOException {
        for (JsonNode job : json(recording).get("jobs")) {
            Reading reading = read("ashby", job);

            assertThat(reading.title()).isEqualTo(job.get("title").asText().strip());
            assertThat(reading.postedAt())
                    .isEqualTo(OffsetDateTime.parse(job.get("publishedAt").asText())
                            .toInstant());
            assertThat(reading.department())
                    .isEqualTo(job.get("department").asText().strip());
            assertThat(reading.locations().get(0).display())
                    .isEqualTo(job.get("location").asText().strip());
            assertSaysEverything(reading, job.get("descriptionHtml"));
            for (JsonNode part : job.at("/compensation/summaryComponents")) {
                if (part.get("compensationType").asText().equals("Salary")
                        && part.get("minValue").isNumber()) {
                    assertThat(reading.salary().min())
                            .isEqualByComparingTo(part.get("minValue").decimalValue());
                    assertThat(reading.salary().currency())
                            .isEqualTo(part.get("currencyCode").asText());
                    break;
                }
            }
        }
    }

    @Test
    void greenhouseRowsWithContent() throws IOException {
        for (String file : List.of("amplitude_careerkit.json", "catawiki_2025-10-26.json")) {
            for (JsonNode job : json("greenhouse/with_content/" + file).get("jobs")) {
                Reading reading = read("greenhouse", job);

                assertThat(reading.title()).isEqualTo(job.get("title").asText().strip());
                assertThat(reading.company())
                        .isEqualTo(job.get("company_name").asText().strip());
                assertThat(reading.department())
                        .isEqualTo(job.at("/departments/0/name").asText().strip());
                assertThat(reading.postedAt())
                        .isEqualTo(
                                OffsetDateTime.parse(job.get("first_published").asText())
                                        .toInstant());
                assertThat(reading.descriptionHtml()).startsWith("<").doesNotContain("&lt;p&gt;", "&lt;div");
            }
        }
    }

    @Test
    void smartrecruitersDetail() throws IOException {
        JsonNode posting = json("smartrecruiters/detail_jsp.json");
        JsonNode location = posting.get("location");

        Reading reading = read("smartrecruiters", posting);

        assertThat(reading)
                .isEqualTo(Reading.from(Provenance.API)
                        .title(posting.get("name").asText())
                        .company(posting.at("/company/name").asText())
                        .locations(List.of(new Place(
                                location.get("fullLocation").asText(),
                                location.get("city").asText(),
                                location.get("region").asText(),
                                location.get("country").asText())))
                        .employmentTypes(List.of("FULL_TIME"))
                        .postedAt(Instant.parse(posting.get("releasedDate").asText()))
                        .department(posting.at("/department/label").asText())
                        .applyUrl(URI.create(posting.get("applyUrl").asText()))
                        .descriptionHtml(reading.descriptionHtml())
                        .language("en")
                        .build());
        assertSaysEverything(reading, posting.at("/jobAd/sections/additionalInformation/text"));
    }

    @Test
    void recruiteeOffers() throws IOException {
        for (JsonNode offer : json("recruitee/acme_careerkit.json").get("offers")) {
            Reading reading = read("recruitee", offer);

            assertThat(reading.title()).isEqualTo(offer.get("title").asText().strip());
            assertThat(reading.company()).isEqualTo(offer.get("company_name").asText());
            assertThat(reading.postedAt())
                    .isEqualTo(Instant.parse(offer.get("published_at")
                            .asText()
                            .replace(" UTC", "Z")
                            .replace(" ", "T")));
            assertThat(reading.employmentTypes()).contains("FULL_TIME");
            assertThat(reading.locations()).hasSameSizeAs(offer.get("locations"));
            if (offer.at("/salary/min").isTextual()) {
                assertThat(reading.salary().min())
                        .isEqualByComparingTo(
                                new BigDecimal(offer.at("/salary/min").asText()));
            }
            assertSaysEverything(reading, offer.get("description"), offer.get("requirements"));
        }
    }

    @Test
    void workableDetail() throws IOException {
        JsonNode job = json("trimmed_samples/internhunter/workable_job_detail.json");

        Reading reading = read("workable", job);

        assertThat(reading.title()).isEqualTo(job.get("title").asText());
        assertThat(reading.employmentTypes()).containsExactly("INTERN");
        assertThat(reading.postedAt())
                .isEqualTo(Instant.parse(job.get("created_at").asText()));
        assertSaysEverything(reading, job.get("description"));
    }

    private static Reading read(String kind, JsonNode json) {
        RawPage page = new RawPage(URI.create("https://example.com/"), "application/json", json.toString());
        return new CareerSiteKinds()
                .named(kind)
                .read(new CareerSite(kind, "acme"), page)
                .orElseThrow();
    }

    private static void assertSaysEverything(Reading reading, JsonNode... parts) {
        String text = Jsoup.parse(reading.descriptionHtml()).text();
        for (JsonNode part : parts) {
            assertThat(text).contains(Jsoup.parse(part.asText()).text().strip());
        }
    }

    private static List<String> displays(Reading reading) {
        return reading.locations().stream().map(Place::display).toList();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.asText()));
        return texts;
    }

    private static Workplace workplace(String stated) {
        return stated.equals("unspecified") ? null : Workplace.valueOf(stated.toUpperCase(Locale.ROOT));
    }

    private static JsonNode json(String recording) throws IOException {
        return PLAIN.readTree(Files.readString(Recordings.path(recording)));
    }
}
