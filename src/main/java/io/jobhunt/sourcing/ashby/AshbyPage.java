package io.jobhunt.sourcing.ashby;

import io.jobhunt.page.RawPage;
import io.jobhunt.reading.Place;
import io.jobhunt.reading.Provenance;
import io.jobhunt.reading.Reading;
import io.jobhunt.reading.Salary;
import io.jobhunt.reading.Workplace;
import io.jobhunt.reading.dates.Dates;
import io.jobhunt.reading.pay.Salaries;
import io.jobhunt.reading.places.Workplaces;
import io.jobhunt.reading.words.EmploymentTypes;
import io.jobhunt.sourcing.answers.AnswerJson;
import io.jobhunt.sourcing.answers.ListedText;
import io.jobhunt.sourcing.answers.Row;
import io.jobhunt.sourcing.answers.WebAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** One Ashby posting: the state its page is drawn from, or a row of the board's API, whose fields are named alike. */
final class AshbyPage {

    private static final String STATE = "window.__appData =";

    private AshbyPage() {}

    static Optional<Reading> read(RawPage page) {
        if (page.isJson()) {
            return AnswerJson.tree(page.text())
                    .map(Row::new)
                    .filter(job -> job.text("title") != null)
                    .map(job -> reading(Provenance.API, job, null));
        }
        return AnswerJson.after(page.text(), STATE)
                .map(Row::new)
                .filter(state -> state.at("posting").text("title") != null)
                .map(state -> reading(Provenance.STATE, state.at("posting"), state.text("organization", "name")));
    }

    private static Reading reading(Provenance from, Row job, String company) {
        return Reading.from(from)
                .title(job.title("title"))
                .company(company)
                .locations(places(job))
                .workplace(workplace(job))
                .employmentTypes(EmploymentTypes.normalise(job.text("employmentType")))
                .salary(salary(job))
                .postedAt(Dates.parse(job.firstText("publishedAt", "publishedDate"))
                        .orElse(null))
                .validThrough(Dates.parse(job.text("applicationDeadline")).orElse(null))
                .department(job.firstText("department", "departmentName", "team"))
                .applyUrl(WebAddress.orNull(job.firstText("applyUrl", "jobUrl")))
                .descriptionHtml(job.text("descriptionHtml"))
                .build();
    }

    /** {@code isRemote} is true for hybrid postings too, so that it counts only where nothing else is stated. */
    private static Workplace workplace(Row job) {
        Workplace stated = Workplaces.fromWords(job.text("workplaceType")).orElse(null);
        return stated == null && job.isTrue("isRemote") && job.text("workplaceType") == null
                ? Workplace.REMOTE
                : stated;
    }

    private static List<Place> places(Row job) {
        List<Place> places = new ArrayList<>();
        String first = job.firstText("location", "locationName");
        if (first != null) {
            places.add(place(first, job.at("address").at("postalAddress")));
        }
        for (Row other : job.each("secondaryLocations")) {
            String name = other.firstText("location", "locationName");
            if (name != null) {
                places.add(place(name, other.at("address").at("postalAddress")));
            }
        }
        job.texts("secondaryLocationNames").stream().map(Place::of).forEach(places::add);
        return places.stream().distinct().toList();
    }

    private static Place place(String display, Row address) {
        return new Place(
                display,
                ListedText.orNull(address.text("addressLocality")),
                ListedText.orNull(address.text("addressRegion")),
                ListedText.orNull(address.text("addressCountry")));
    }

    /** Only salaries; equity and bonuses stand beside them in the same list. */
    private static Salary salary(Row job) {
        Stream<Row> tiers = Stream.concat(
                job.at("compensation").each("compensationTiers").stream(), job.each("compensationTiers").stream());
        Stream<Row> components = Stream.concat(
                job.at("compensation").each("summaryComponents").stream(),
                tiers.flatMap(tier -> tier.each("components").stream()));
        return components
                .filter(part -> "salary".equals(lower(part.text("compensationType"))))
                .flatMap(part -> Salaries.structured(part.json()).stream())
                .findFirst()
                .orElse(null);
    }

    private static String lower(String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }
}
