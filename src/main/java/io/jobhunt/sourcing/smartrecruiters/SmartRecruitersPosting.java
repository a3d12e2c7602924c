package io.jobhunt.sourcing.smartrecruiters;

import io.jobhunt.reading.Place;
import io.jobhunt.reading.Provenance;
import io.jobhunt.reading.Reading;
import io.jobhunt.reading.Workplace;
import io.jobhunt.reading.dates.Dates;
import io.jobhunt.reading.words.EmploymentTypes;
import io.jobhunt.reading.words.Languages;
import io.jobhunt.sourcing.answers.DescriptionParts;
import io.jobhunt.sourcing.answers.Row;
import io.jobhunt.sourcing.answers.WebAddress;
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
                .employmentTypes(EmploymentTypes.normalise(posting.text("typeOfEmployment", "label")))
                .postedAt(Dates.parse(posting.text("releasedDate")).orElse(null))
                .department(Stream.of("department", "function")
                        .flatMap(field -> Stream.ofNullable(posting.text(field, "label")))
                        .findFirst()
                        .orElse(null))
                .applyUrl(WebAddress.orNull(posting.firstText("applyUrl", "postingUrl")))
                .descriptionHtml(description(posting.at("jobAd").at("sections")))
                .language(Languages.declared(posting.text("language", "code")))
                .build();
    }

    private static List<Place> places(Row location) {
        Place parts = Place.of(location.text("city"), location.text("region"), location.text("country"));
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
        return DescriptionParts.join(
                Stream.of("companyDescription", "jobDescription", "qualifications", "additionalInformation")
                        .map(sections::at)
                        .map(section -> DescriptionParts.section(section.text("title"), section.text("text")))
                        .toArray(String[]::new));
    }
}
