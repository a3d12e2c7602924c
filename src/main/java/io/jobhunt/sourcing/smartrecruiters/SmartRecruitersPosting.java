package io.jobhunt.sourcing.smartrecruiters;

import io.jobhunt.extract.Place;
import io.jobhunt.extract.Provenance;
import io.jobhunt.extract.Reading;
import io.jobhunt.extract.Workplace;
import io.jobhunt.sourcing.rows.Readings;
import io.jobhunt.sourcing.rows.Row;
import io.jobhunt.sourcing.rows.WebAddress;
import java.util.List;
import java.util.stream.Stream;

/** A posting as SmartRecruiters' API answers it. */
final class SmartRecruitersPosting {

    private SmartRecruitersPosting() {}

    static Reading read(Row posting) {
        Row location = posting.at("location");
        return Reading.from(Provenance.API)
                .title(posting.title("name"))
                .company(posting.text("company", "name"))
                .locations(places(location))
                .workplace(workplace(location))
                .employmentTypes(Readings.employmentTypes(posting.text("typeOfEmployment", "label")))
                .postedAt(Readings.instant(posting.text("releasedDate")))
                .department(Stream.of("department", "function")
                        .flatMap(field -> Stream.ofNullable(posting.text(field, "label")))
                        .findFirst()
                        .orElse(null))
                .applyUrl(WebAddress.orNull(posting.firstText("applyUrl", "postingUrl")))
                .descriptionHtml(description(posting.at("jobAd").at("sections")))
                .language(Readings.language(posting.text("language", "code")))
                .build();
    }

    private static List<Place> places(Row location) {
        Place parts = Readings.place(location.text("city"), location.text("region"), location.text("country"));
        String display = location.text("fullLocation");
        if (parts == null) {
            return Stream.ofNullable(display).map(Place::of).toList();
        }
        return List.of(
                new Place(display == null ? parts.display() : display, parts.city(), parts.region(), parts.country()));
    }

    /** Both flags false is what the form starts with, and says nothing. */
    private static Workplace workplace(Row location) {
        return location.isTrue("hybrid") ? Workplace.HYBRID : location.isTrue("remote") ? Workplace.REMOTE : null;
    }

    private static String description(Row sections) {
        return Readings.joinHtml(
                Stream.of("companyDescription", "jobDescription", "qualifications", "additionalInformation")
                        .map(sections::at)
                        .map(section -> Readings.section(section.text("title"), section.text("text")))
                        .toArray(String[]::new));
    }
}
