package io.jobhunt.sourcing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobhunt.Recordings;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.reading.ListedPosting;
import io.jobhunt.sourcing.ScriptedSite.Answer;
import io.jobhunt.sourcing.kinds.CareerSiteKinds;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Real answers of real sites, read by their kinds and compared row by row with a plain reading of the same JSON. */
class RecordedListingsTest {

    private static final ObjectMapper PLAIN = new ObjectMapper();

    private final CareerSiteKinds kinds = new CareerSiteKinds();

    @TestFactory
    Stream<DynamicTest> greenhouse() {
        return files("greenhouse", "greenhouse_history", "trimmed_samples/internhunter/greenhouse_jobs.json")
                .map(file -> test(
                        "greenhouse",
                        file,
                        "jobs",
                        job -> new ListedPosting(
                                job.get("id").asText(),
                                // One of them ends in a no-break space.
                                job.get("title")
                                        .asText()
                                        .replaceFirst("\\u00a0$", "")
                                        .strip(),
                                job.at("/location/name").asText("").strip(),
                                job.get("absolute_url").asText())));
    }

    @TestFactory
    Stream<DynamicTest> ashby() {
        return files("ashby", "trimmed_samples/internhunter/ashby_jobs.json")
                .map(file -> test("ashby", file, "jobs", job -> {
                    List<String> places = new ArrayList<>(
                            List.of(job.path("location").asText().strip()));
                    job.path("secondaryLocations")
                            .forEach(place -> places.add(place.path("location").asText()));
                    return new ListedPosting(
                            job.get("id").asText(),
                            job.get("title").asText().strip(),
                            places.stream().distinct().collect(Collectors.joining("; ")),
                            job.get("jobUrl").asText());
                }));
    }

    @TestFactory
    Stream<DynamicTest> lever() {
        return files("lever", "trimmed_samples/internhunter/lever_jobs.json")
                .map(file -> test("lever", file, "", job -> {
                    JsonNode all = job.at("/categories/allLocations");
                    return new ListedPosting(
                            job.get("id").asText(),
                            job.get("text").asText().strip(),
                            all.isEmpty()
                                    ? job.at("/categories/location").asText()
                                    : texts(all).collect(Collectors.joining("; ")),
                            job.get("hostedUrl").asText());
                }));
    }

    @TestFactory
    Stream<DynamicTest> smartrecruiters() {
        return files("smartrecruiters", "trimmed_samples")
                .filter(file -> file.toString().contains("smartrecruiters")
                        && !file.getFileName().toString().contains("detail"))
                .map(file -> test(
                        "smartrecruiters",
                        file,
                        "content",
                        job -> new ListedPosting(
                                job.get("id").asText(),
                                job.get("name").asText().strip(),
                                job.at("/location/fullLocation").isTextual()
                                        ? job.at("/location/fullLocation").asText()
                                        : Stream.of("city", "region", "country")
                                                .map(part -> job.at("/location/" + part)
                                                        .asText())
                                                .collect(Collectors.joining(", ")),
                                "https://jobs.smartrecruiters.com/"
                                        + job.at("/company/identifier").asText("acme") + "/"
                                        + job.get("id").asText())));
    }

    @TestFactory
    Stream<DynamicTest> recruitee() {
        return files("recruitee", "trimmed_samples/internhunter/recruitee_jobs.json")
                .map(file -> test(
                        "recruitee",
                        file,
                        "offers",
                        job -> new ListedPosting(
                                job.get("id").asText(),
                                job.get("title").asText().strip(),
                                job.path("locations").size() > 1
                                        ? StreamSupport.stream(
                                                        job.get("locations").spliterator(), false)
                                                .map(place -> Stream.of("city", "state", "country")
                                                        .map(part ->
                                                                place.path(part).asText())
                                                        .distinct()
                                                        .collect(Collectors.joining(", ")))
                                                .distinct()
                                                .collect(Collectors.joining("; "))
                                        : job.get("location").asText(),
                                job.get("careers_url").asText())));
    }

    /** Several rows may be one posting at several places: compared by what is left when they are put together. */
    @TestFactory
    Stream<DynamicTest> workable() {
        return files("trimmed_samples/careerkit/workable.json", "trimmed_samples/internhunter/workable_jobs.json")
                .map(file -> DynamicTest.dynamicTest(name(file), () -> {
                    JsonNode jobs = PLAIN.readTree(text(file)).get("jobs");
                    List<String> shortcodes = new ArrayList<>();
                    jobs.forEach(job -> shortcodes.add(job.get("shortcode").asText()));

                    Listing listing = list("workable", text(file));

                    assertThat(listing.malformed()).isEmpty();
                    assertThat(listing.postings())
                            .extracting(ListedPosting::externalId)
                            .containsExactlyElementsOf(
                                    shortcodes.stream().distinct().toList());
                    jobs.forEach(job -> assertThat(listing.postings())
                            .filteredOn(posting -> posting.externalId()
                                    .equals(job.get("shortcode").asText()))
                            .singleElement()
                            .satisfies(posting -> {
                                assertThat(posting.title())
                                        .isEqualTo(job.get("title").asText().strip());
                                assertThat(posting.url())
                                        .isEqualTo(job.get("url").asText());
                                assertThat(posting.location())
                                        .contains(
                                                job.has("country")
                                                        ? job.get("country").asText()
                                                        : job.at("/location/location_str")
                                                                .asText());
                            }));
                }));
    }

    private DynamicTest test(String kind, Path file, String rows, Function<JsonNode, ListedPosting> plainly) {
        return DynamicTest.dynamicTest(name(file), () -> {
            String text = text(file);
            JsonNode answer = PLAIN.readTree(text);
            List<ListedPosting> expected = new ArrayList<>();
            (rows.isEmpty() ? answer : answer.get(rows)).forEach(row -> {
                if (row.path("isListed").asBoolean(true)
                        && row.path("status").asText("published").equals("published")) {
                    expected.add(plainly.apply(row));
                }
            });

            Listing listing = list(kind, text);

            assertThat(expected).isNotEmpty();
            assertThat(listing.malformed()).isEmpty();
            assertThat(listing.postings()).containsExactlyElementsOf(expected);
            if (answer.has("job_count")) {
                assertThat(listing.ids()).hasSize(answer.get("job_count").asInt());
            }
            if (answer.at("/meta/total").isInt()) {
                assertThat(listing.advertised())
                        .hasValue(answer.at("/meta/total").asInt());
            }
        });
    }

    /** The recording is the first page; whatever is asked beyond it is empty. */
    private Listing list(String kind, String recorded) {
        try (ScriptedSite scripted = new ScriptedSite()) {
            scripted.answers(asked -> {
                boolean first = asked.number("skip", 0) == 0 && asked.number("offset", 0) == 0;
                String beyond = kind.equals("lever") ? "[]" : "{\"totalFound\": 0, \"content\": []}";
                return Answer.json(first ? recorded : beyond);
            });
            return kinds.named(kind).list(new CareerSite(kind, "acme"), scripted.requests(kind));
        }
    }

    private static Stream<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .distinct();
    }

    private static String name(Path file) {
        return file.getParent().getFileName() + "/" + file.getFileName();
    }

    private static Stream<Path> files(String... paths) {
        return Stream.of(paths).map(Recordings::path).flatMap(path -> {
            try (Stream<Path> below = Files.walk(path)) {
                return below.filter(file -> file.toString().matches(".*\\.json(\\.gz)?")).sorted().toList().stream();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    private static String text(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
