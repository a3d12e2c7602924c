package io.jobhunt.sourcing.lever;

import io.jobhunt.reading.Place;
import io.jobhunt.reading.Provenance;
import io.jobhunt.reading.Reading;
import io.jobhunt.reading.dates.Dates;
import io.jobhunt.reading.pay.Salaries;
import io.jobhunt.reading.places.Workplaces;
import io.jobhunt.reading.words.EmploymentTypes;
import io.jobhunt.sourcing.answers.DescriptionParts;
import io.jobhunt.sourcing.answers.Row;
import io.jobhunt.sourcing.answers.WebAddress;
import java.util.List;
import java.util.stream.Stream;

/** A posting as Lever's API answers it. */
final class LeverPosting {

    private LeverPosting() {}

    static Reading read(Row posting) {
        Row categories = posting.at("categories");
        return Reading.from(Provenance.API)
                .title(posting.title("text"))
                .locations(places(categories, posting.text("country")))
                .workplace(Workplaces.fromWords(posting.text("workplaceType")).orElse(null))
                .employmentTypes(EmploymentTypes.normalise(categories.text("commitment")))
                .salary(Salaries.structured(posting.json().path("salaryRange")).orElse(null))
                .postedAt(Dates.parse(posting.text("createdAt")).orElse(null))
                .department(categories.firstText("department", "team"))
                .applyUrl(WebAddress.orNull(posting.firstText("applyUrl", "hostedUrl")))
                .descriptionHtml(description(posting))
                .build();
    }

    /** The country is that of the first place; of several, the others may be elsewhere. */
    private static List<Place> places(Row categories, String country) {
        List<String> all = categories.texts("allLocations");
        List<String> places =
                all.isEmpty() ? Stream.ofNullable(categories.text("location")).toList() : all;
        return places.size() == 1
                ? List.of(new Place(places.get(0), null, null, country))
                : places.stream().map(Place::of).toList();
    }

    /** Newer answers have the description as opening and body, older ones as a whole; its lists come apart. */
    private static String description(Row posting) {
        String whole = posting.text("description");
        String lists = DescriptionParts.join(posting.each("lists").stream()
                .map(list -> DescriptionParts.section(list.text("text"), list(list.text("content"))))
                .toArray(String[]::new));
        return DescriptionParts.join(
                whole != null ? whole : DescriptionParts.join(posting.text("opening"), posting.text("descriptionBody")),
                lists,
                posting.text("salaryDescription"),
                posting.text("additional"));
    }

    private static String list(String content) {
        return content == null || !content.startsWith("<li") ? content : "<ul>" + content + "</ul>";
    }
}
