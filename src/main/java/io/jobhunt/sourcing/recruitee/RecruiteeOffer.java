package io.jobhunt.sourcing.recruitee;

import io.jobhunt.reading.Place;
import io.jobhunt.reading.Provenance;
import io.jobhunt.reading.Reading;
import io.jobhunt.reading.Workplace;
import io.jobhunt.reading.dates.Dates;
import io.jobhunt.reading.pay.Salaries;
import io.jobhunt.reading.words.EmploymentTypes;
import io.jobhunt.sourcing.answers.DescriptionParts;
import io.jobhunt.sourcing.answers.Row;
import io.jobhunt.sourcing.answers.WebAddress;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** An offer as Recruitee's careers site API answers it. */
final class RecruiteeOffer {

    private RecruiteeOffer() {}

    static Reading read(Row offer) {
        return Reading.from(Provenance.API)
                .title(offer.title("title"))
                .company(offer.text("company_name"))
                .locations(places(offer))
                .workplace(workplace(offer))
                .employmentTypes(EmploymentTypes.normalise(offer.text("employment_type_code")))
                .salary(Salaries.structured(offer.json().path("salary")).orElse(null))
                .postedAt(Dates.parse(offer.firstText("published_at", "created_at"))
                        .orElse(null))
                .validThrough(Dates.parse(offer.text("close_at")).orElse(null))
                .department(offer.text("department"))
                .applyUrl(WebAddress.orNull(offer.firstText("careers_apply_url", "careers_url")))
                .descriptionHtml(DescriptionParts.join(
                        offer.text("description"),
                        DescriptionParts.section("Requirements", offer.text("requirements"))))
                .build();
    }

    private static List<Place> places(Row offer) {
        List<Place> several = offer.each("locations").stream()
                .map(place -> {
                    Place parts = Place.of(place.text("city"), place.text("state"), place.text("country"));
                    String name = place.text("name");
                    return parts == null && name != null ? Place.of(name) : parts;
                })
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (!several.isEmpty()) {
            return several;
        }
        Place parts = Place.of(
                offer.text("city"),
                offer.firstText("state_name", "state_code"),
                offer.firstText("country", "country_code"));
        return parts != null
                ? List.of(parts)
                : Stream.ofNullable(offer.text("location")).map(Place::of).toList();
    }

    /** Several may be ticked: what a candidate may choose most freely from is not known, so that two say hybrid. */
    private static Workplace workplace(Row offer) {
        boolean remote = offer.isTrue("remote");
        boolean onsite = offer.isTrue("on_site");
        if (offer.isTrue("hybrid") || remote && onsite) {
            return Workplace.HYBRID;
        }
        return remote ? Workplace.REMOTE : onsite ? Workplace.ONSITE : null;
    }
}
