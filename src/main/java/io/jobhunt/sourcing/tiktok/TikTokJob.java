package io.jobhunt.sourcing.tiktok;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobhunt.extract.Place;
import io.jobhunt.extract.Provenance;
import io.jobhunt.extract.RawPage;
import io.jobhunt.extract.Reading;
import io.jobhunt.extract.Salary;
import io.jobhunt.sourcing.answers.Dates;
import io.jobhunt.sourcing.answers.JobWords;
import io.jobhunt.sourcing.answers.JsonFields;
import io.jobhunt.sourcing.answers.Places;
import io.jobhunt.sourcing.answers.PlainText;
import io.jobhunt.sourcing.rows.Readings;
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
                .validThrough(Dates.epoch(JsonFields.at(job, "job_post_info", "expiry_time")))
                .department(JsonFields.plain(job, "job_category", "en_name"))
                .applyUrl(id == null ? null : URI.create(site.page(id)))
                .descriptionHtml(description(job))
                .language("en")
                .build();
    }

    /** A regular position here is a permanent full-time one; interns and others are named as such. */
    private static List<String> employment(String recruitType) {
        return "Regular".equalsIgnoreCase(recruitType) ? List.of("FULL_TIME") : JobWords.employment(recruitType);
    }

    static String location(JsonNode city) {
        Place place = place(city);
        return place == null ? "" : place.display();
    }

    /** {@code city_info} leads from the city over its parent, the state, to the country. */
    private static Place place(JsonNode city) {
        JsonNode state = city.path("parent");
        return Places.of(name(city), name(state), name(state.path("parent")));
    }

    private static String name(JsonNode place) {
        return JsonFields.firstText(place, "en_name", "i18n_name", "name");
    }

    private static Salary salary(JsonNode info) {
        return Readings.salary(
                Readings.number(JsonFields.text(info, "min_salary")),
                Readings.number(JsonFields.text(info, "max_salary")),
                JsonFields.text(info, "currency"),
                null);
    }

    private static String description(JsonNode job) {
        String html = section("Responsibilities", job, "description") + section("Qualifications", job, "requirement");
        StringBuilder extras = new StringBuilder();
        for (JsonNode extra : JsonFields.at(job, "job_post_info", "job_post_object_value_list")) {
            String value = JsonFields.text(extra, "field_value");
            if (value != null) {
                extras.append(value.contains("<") ? value : PlainText.toHtml(value));
            }
        }
        return PlainText.orNull(html + PlainText.section("Job information", extras.toString()));
    }

    private static String section(String heading, JsonNode job, String field) {
        String text = JsonFields.text(job, field);
        return text == null ? "" : PlainText.section(heading, PlainText.toHtml(text));
    }
}
