package io.jobhunt.sourcing.workday;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobhunt.page.RawPage;
import io.jobhunt.reading.Place;
import io.jobhunt.reading.Provenance;
import io.jobhunt.reading.Reading;
import io.jobhunt.reading.dates.Dates;
import io.jobhunt.reading.places.Workplaces;
import io.jobhunt.reading.words.EmploymentTypes;
import io.jobhunt.sourcing.answers.JsonFields;
import io.jobhunt.sourcing.answers.WebAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The detail answer: {@code jobPostingInfo}, beside it {@code hiringOrganization}. */
final class WorkdayJob {

    private WorkdayJob() {}

    static Optional<Reading> read(RawPage page) {
        return JsonFields.answer(page)
                .filter(answer -> answer.path("jobPostingInfo").isObject())
                .map(WorkdayJob::reading);
    }

    private static Reading reading(JsonNode answer) {
        JsonNode job = answer.path("jobPostingInfo");
        return Reading.from(Provenance.API)
                .title(JsonFields.plain(job, "title"))
                .company(JsonFields.plain(answer, "hiringOrganization", "name"))
                .locations(places(job))
                .workplace(
                        Workplaces.fromWords(JsonFields.text(job, "remoteType")).orElse(null))
                .employmentTypes(EmploymentTypes.normalise(JsonFields.text(job, "timeType")))
                .postedAt(Dates.parse(JsonFields.text(job, "startDate")).orElse(null))
                .validThrough(Dates.parse(JsonFields.text(job, "endDate")).orElse(null))
                .department(JsonFields.plain(job, "jobFamilyGroup"))
                .applyUrl(apply(JsonFields.text(job, "externalUrl")))
                .descriptionHtml(JsonFields.text(job, "jobDescription"))
                .build();
    }

    /** The country is stated for the first place only. */
    private static List<Place> places(JsonNode job) {
        List<Place> places = new ArrayList<>();
        String first = JsonFields.plain(job, "location");
        if (first != null) {
            String country = JsonFields.plain(job, "country", "descriptor");
            places.add(new Place(first, null, null, country != null ? country : JsonFields.plain(job, "country")));
        }
        JsonFields.texts(job, "additionalLocations").forEach(place -> places.add(Place.of(place)));
        return places;
    }

    private static URI apply(String externalUrl) {
        return externalUrl == null ? null : WebAddress.orNull(externalUrl.replaceFirst("/$", "") + "/apply");
    }
}
