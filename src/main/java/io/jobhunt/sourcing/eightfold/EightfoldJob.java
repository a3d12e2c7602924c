package io.jobhunt.sourcing.eightfold;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobhunt.page.RawPage;
import io.jobhunt.reading.Place;
import io.jobhunt.reading.Provenance;
import io.jobhunt.reading.Reading;
import io.jobhunt.reading.Workplace;
import io.jobhunt.reading.dates.Dates;
import io.jobhunt.reading.places.Places;
import io.jobhunt.reading.places.Workplaces;
import io.jobhunt.reading.words.EmploymentTypes;
import io.jobhunt.reading.words.Languages;
import io.jobhunt.sourcing.answers.JsonFields;
import io.jobhunt.sourcing.answers.WebAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The detail answer of either interface; they differ in names and wrapping only. */
final class EightfoldJob {

    private EightfoldJob() {}

    static Optional<Reading> read(RawPage page) {
        return JsonFields.answer(page)
                .map(answer -> answer.path("data").isObject() ? answer.path("data") : answer)
                .filter(job -> JsonFields.text(job, "name") != null)
                .map(EightfoldJob::reading);
    }

    private static Reading reading(JsonNode job) {
        return Reading.from(Provenance.API)
                .title(JsonFields.plain(job, "name"))
                .company(JsonFields.plain(job, "company_name"))
                .locations(places(job))
                .workplace(workplace(job))
                .employmentTypes(Stream.of(
                                JsonFields.firstText(job, "employmentType", "employment_type"),
                                JsonFields.text(job, "custom_JD", "data_fields", "employment_type"))
                        .flatMap(stated -> EmploymentTypes.normalise(stated).stream())
                        .distinct()
                        .toList())
                .postedAt(posted(job))
                .department(JsonFields.plain(job, "department"))
                .applyUrl(WebAddress.orNull(
                        JsonFields.firstText(job, "apply_redirect_url", "applyRedirectUrl", "applyUrl")))
                .descriptionHtml(JsonFields.firstText(job, "job_description", "jobDescription"))
                .language(Languages.declared(JsonFields.firstText(job, "locale", "language")))
                .build();
    }

    private static List<Place> places(JsonNode job) {
        List<String> stated = JsonFields.texts(job, "locations");
        return (stated.isEmpty() ? JsonFields.texts(job, "location") : stated)
                .stream()
                        .flatMap(place -> Places.fromText(place.replaceAll("\\s*,\\s*", ", ")).stream())
                        .toList();
    }

    private static Workplace workplace(JsonNode job) {
        return Workplaces.fromWords(JsonFields.firstText(job, "work_location_option", "workLocationOption"))
                .orElse(null);
    }

    private static Instant posted(JsonNode job) {
        return Stream.of("t_create", "postedTs")
                .flatMap(field -> Dates.parse(JsonFields.text(job, field)).stream())
                .findFirst()
                .orElse(null);
    }
}
