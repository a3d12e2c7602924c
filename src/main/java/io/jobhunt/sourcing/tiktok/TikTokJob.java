package io.jobhunt.sourcing.tiktok;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobhunt.page.RawPage;
import io.jobhunt.reading.Place;
import io.jobhunt.reading.Provenance;
import io.jobhunt.reading.Reading;
import io.jobhunt.reading.Salary;
import io.jobhunt.reading.dates.Dates;
import io.jobhunt.reading.pay.Salaries;
import io.jobhunt.reading.words.EmploymentTypes;
import io.jobhunt.sourcing.answers.DescriptionParts;
import io.jobhunt.sourcing.answers.JsonFields;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The answer of the detail call: {@code data.job_post_detail}, with texts in plain text and pay as an HTML extra. */
final class TikTokJob {

    private TikTokJob() {}

    static Optional<Reading> read(TikTokSite site, RawPage page) {
        return JsonFields.answer(page)
                .map(answer -> JsonFields.at(answer, "data", "job_post_detail"))
                .filter(JsonNode::isObject)
                .map(job -> reading(site, job));
    }

    private static Reading reading(TikTokSite site, JsonNode job) {
        String id = JsonFields.text(job, "id");
        Place place = place(job.path("city_info"));
        return Reading.from(Provenance.API)
                .title(JsonFields.plain(job, "title"))
                .company(site.company())
                .locations(place == null ? List.of() : List.of(place))
                .employmentTypes(employment(JsonFields.text(job, "recruit_type", "en_name")))
                .salary(salary(job.path("job_post_info")))
                .validThrough(Dates.parse(JsonFields.text(job, "job_post_info", "expiry_time"))
                        .orElse(null))
                .department(JsonFields.plain(job, "job_category", "en_name"))
                .applyUrl(id == null ? null : URI.create(site.page(id)))
                .descriptionHtml(description(job))
                .language("en")
                .build();
    }

    /** A regular position here is a permanent full-time one; interns and others are named as such. */
    private static List<String> employment(String recruitType) {
        return EmploymentTypes.normalise(recruitType);
    }

    static String location(JsonNode city) {
        Place place = place(city);
        return place == null ? "" : place.display();
    }

    /** {@code city_info} leads from the city over its parent, the state, to the country. */
    private static Place place(JsonNode city) {
        JsonNode state = city.path("parent");
        return Place.of(name(city), name(state), name(state.path("parent")));
    }

    private static String name(JsonNode place) {
        return JsonFields.firstText(place, "en_name", "i18n_name", "name");
    }

    private static Salary salary(JsonNode info) {
        return Salaries.structured(info).orElse(null);
    }

    private static String description(JsonNode job) {
        StringBuilder extras = new StringBuilder();
        for (JsonNode extra : JsonFields.at(job, "job_post_info", "job_post_object_value_list")) {
            String value = JsonFields.text(extra, "field_value");
            if (value != null) {
                extras.append(value.contains("<") ? value : DescriptionParts.ofText(value));
            }
        }
        return DescriptionParts.join(
                section("Responsibilities", job, "description"),
                section("Qualifications", job, "requirement"),
                DescriptionParts.section("Job information", extras.toString()));
    }

    private static String section(String heading, JsonNode job, String field) {
        String text = JsonFields.text(job, field);
        return text == null ? null : DescriptionParts.section(heading, DescriptionParts.ofText(text));
    }
}
