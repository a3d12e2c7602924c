package io.jobhunt.sourcing.eightfold;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobhunt.extract.Place;
import io.jobhunt.extract.Provenance;
import io.jobhunt.extract.RawPage;
import io.jobhunt.extract.Reading;
import io.jobhunt.extract.Workplace;
import io.jobhunt.sourcing.answers.Dates;
import io.jobhunt.sourcing.answers.JobWords;
import io.jobhunt.sourcing.answers.JsonFields;
import io.jobhunt.sourcing.answers.Places;
import io.jobhunt.sourcing.rows.Readings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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
                .employmentTypes(JobWords.employment(
                        JsonFields.firstText(job, "employmentType", "employment_type"),
                        JsonFields.text(job, "custom_JD", "data_fields", "employment_type")))
                .postedAt(posted(job))
                .department(JsonFields.plain(job, "department"))
                .applyUrl(JsonFields.absolute(
                        JsonFields.firstText(job, "apply_redirect_url", "applyRedirectUrl", "applyUrl")))
                .descriptionHtml(JsonFields.firstText(job, "job_description", "jobDescription"))
                .language(Readings.language(JsonFields.firstText(job, "locale", "language")))
                .build();
    }

    private static List<Place> places(JsonNode job) {
        List<String> stated = JsonFields.texts(job, "locations");
        return (stated.isEmpty() ? JsonFields.texts(job, "location") : stated)
                .stream().map(Places::ofCommaSeparated).toList();
    }

    private static Workplace workplace(JsonNode job) {
        return JobWords.workplace(JsonFields.firstText(job, "work_location_option", "workLocationOption"));
    }

    private static Instant posted(JsonNode job) {
        Instant created = Dates.epoch(job.path("t_create"));
        return created != null ? created : Dates.epoch(job.path("postedTs"));
    }
}
