package io.jobhunt.sourcing.bamboohr;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobhunt.page.RawPage;
import io.jobhunt.reading.Place;
import io.jobhunt.reading.Provenance;
import io.jobhunt.reading.Reading;
import io.jobhunt.reading.Workplace;
import io.jobhunt.reading.dates.Dates;
import io.jobhunt.reading.words.EmploymentTypes;
import io.jobhunt.sourcing.answers.JsonFields;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Entities;

/** The detail answer, {@code result.jobOpening}; its place is written as in the list. */
final class BambooHrJob {

    private BambooHrJob() {}

    static Optional<Reading> read(RawPage page) {
        return JsonFields.answer(page)
                .map(answer -> JsonFields.at(answer, "result", "jobOpening"))
                .filter(JsonNode::isObject)
                .map(BambooHrJob::reading);
    }

    private static Reading reading(JsonNode job) {
        Place place = place(job);
        return Reading.from(Provenance.API)
                .title(JsonFields.plain(job, "jobOpeningName"))
                .locations(place == null ? List.of() : List.of(place))
                .workplace(workplace(job))
                .employmentTypes(EmploymentTypes.normalise(JsonFields.text(job, "employmentStatusLabel")))
                .postedAt(Dates.parse(JsonFields.text(job, "datePosted")).orElse(null))
                .department(JsonFields.plain(job, "departmentLabel"))
                .applyUrl(JsonFields.url(job, "jobOpeningShareUrl"))
                .descriptionHtml(description(job))
                .build();
    }

    /** The company's own place, else the one of the applicant tracking; a remote job may have neither. */
    static String location(JsonNode job) {
        Place place = place(job);
        if (place != null) {
            return place.display();
        }
        return workplace(job) == Workplace.REMOTE ? "Remote" : "";
    }

    private static Place place(JsonNode job) {
        Place own = place(job.path("location"), "addressCountry");
        return own != null ? own : place(job.path("atsLocation"), "country");
    }

    private static Place place(JsonNode stated, String country) {
        return Place.of(
                JsonFields.plain(stated, "city"),
                JsonFields.firstText(stated, "state", "province"),
                JsonFields.firstText(stated, country, "country"));
    }

    private static Workplace workplace(JsonNode job) {
        String type = JsonFields.text(job, "locationType");
        if (type != null) {
            return switch (type) {
                case "0" -> Workplace.ONSITE;
                case "1" -> Workplace.REMOTE;
                case "2" -> Workplace.HYBRID;
                default -> null;
            };
        }
        return "true".equals(JsonFields.text(job, "isRemote")) ? Workplace.REMOTE : null;
    }

    /** Pay is free text beside the description; there it is found by whoever reads the description. */
    private static String description(JsonNode job) {
        String html = JsonFields.text(job, "description");
        String pay = JsonFields.text(job, "compensation");
        return pay == null || html == null ? html : html + "<p>Compensation: " + Entities.escape(pay) + "</p>";
    }
}
