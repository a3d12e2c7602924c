package io.jobhunt.sourcing.workable;

import io.jobhunt.reading.Place;
import io.jobhunt.reading.Provenance;
import io.jobhunt.reading.Reading;
import io.jobhunt.reading.Workplace;
import io.jobhunt.reading.dates.Dates;
import io.jobhunt.reading.places.Workplaces;
import io.jobhunt.reading.words.EmploymentTypes;
import io.jobhunt.reading.words.Languages;
import io.jobhunt.sourcing.answers.DescriptionParts;
import io.jobhunt.sourcing.answers.Row;
import io.jobhunt.sourcing.answers.WebAddress;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A job as Workable's API answers it. */
final class WorkableJob {

    private WorkableJob() {}

    static Reading read(Row job) {
        return Reading.from(Provenance.API)
                .title(job.title("title"))
                .locations(places(job))
                .workplace(workplace(job))
                .employmentTypes(EmploymentTypes.normalise(job.firstText("employment_type", "type")))
                .postedAt(Dates.parse(job.firstText("published_on", "published", "created_at"))
                        .orElse(null))
                .department(department(job))
                .applyUrl(WebAddress.orNull(job.firstText("application_url", "url")))
                .descriptionHtml(DescriptionParts.join(
                        job.text("description"),
                        DescriptionParts.section("Requirements", job.text("requirements")),
                        DescriptionParts.section("Benefits", job.text("benefits"))))
                .language(Languages.declared(job.text("language")))
                .build();
    }

    private static String department(Row job) {
        List<String> several = job.texts("department");
        return several.isEmpty() ? job.text("department") : several.get(0);
    }

    private static Workplace workplace(Row job) {
        Workplace stated = Workplaces.fromWords(job.text("workplace")).orElse(null);
        boolean remote = job.isTrue("remote")
                || job.isTrue("telecommuting")
                || job.at("location").isTrue("telecommuting");
        return stated == null && remote ? Workplace.REMOTE : stated;
    }

    private static List<Place> places(Row job) {
        Stream<Row> stated = Stream.concat(
                job.each("locations").stream(),
                Stream.of(job.at("location")).filter(place -> place.json().isObject()));
        List<Place> places = stated.filter(place -> !place.isTrue("hidden"))
                .map(place -> Place.of(place.text("city"), place.text("region"), place.text("country")))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (!places.isEmpty()) {
            return places;
        }
        return Stream.ofNullable(Place.of(job.text("city"), job.text("state"), job.text("country")))
                .toList();
    }
}
