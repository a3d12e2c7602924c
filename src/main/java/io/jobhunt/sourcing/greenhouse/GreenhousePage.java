package io.jobhunt.sourcing.greenhouse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobhunt.page.RawPage;
import io.jobhunt.reading.Place;
import io.jobhunt.reading.Provenance;
import io.jobhunt.reading.Reading;
import io.jobhunt.reading.Salary;
import io.jobhunt.reading.dates.Dates;
import io.jobhunt.reading.pay.Salaries;
import io.jobhunt.reading.places.Workplaces;
import io.jobhunt.reading.words.EmploymentTypes;
import io.jobhunt.reading.words.Languages;
import io.jobhunt.sourcing.answers.AnswerJson;
import io.jobhunt.sourcing.answers.DescriptionParts;
import io.jobhunt.sourcing.answers.ListedText;
import io.jobhunt.sourcing.answers.Row;
import io.jobhunt.sourcing.answers.WebAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** What Greenhouse says of one posting: its API's answer, the state of its new pages, the markup of its old ones. */
final class GreenhousePage {

    private static final String STATE = "window.__remixContext =";

    Optional<Reading> read(RawPage page) {
        if (page.isJson()) {
            return AnswerJson.tree(page.text())
                    .map(Row::new)
                    .filter(job -> job.text("title") != null)
                    .map(GreenhousePage::fromApi);
        }
        Optional<Reading> state = AnswerJson.after(page.text(), STATE)
                .flatMap(GreenhousePage::jobPost)
                .map(GreenhousePage::fromState);
        // The old pages' JSON-LD says more than their markup, which is worth a DOM only where there is none.
        return state.isPresent()
                        || !page.text().contains("app-title")
                        || page.text().contains("ld+json")
                ? state
                : fromMarkup(Jsoup.parse(page.text(), page.url().toString()));
    }

    private static Reading fromApi(Row job) {
        String content = job.text("content");
        return Reading.from(Provenance.API)
                .title(job.title("title"))
                .company(job.text("company_name"))
                .locations(places(job.text("location", "name")))
                .workplace(Workplaces.fromWords(metadata(job, "location type", "workplace type", "work type"))
                        .orElse(null))
                .employmentTypes(EmploymentTypes.normalise(metadata(job, "employment type", "time type", "job type")))
                .salary(job.each("pay_input_ranges").stream()
                        .flatMap(range -> pay(range).stream())
                        .findFirst()
                        .orElse(null))
                .postedAt(Dates.parse(job.text("first_published")).orElse(null))
                .validThrough(Dates.parse(job.text("application_deadline")).orElse(null))
                .department(job.each("departments").stream()
                        .map(department -> department.text("name"))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null))
                .applyUrl(WebAddress.orNull(job.text("absolute_url")))
                .descriptionHtml(content == null ? null : Parser.unescapeEntities(content, false))
                .language(Languages.declared(job.text("language")))
                .build();
    }

    /** By its shape, not by the name of the page's route, which changes with the site's source files. */
    private static Optional<Row> jobPost(JsonNode state) {
        for (JsonNode route : state.path("state").path("loaderData")) {
            if (route.path("jobPost").path("title").isTextual()) {
                return Optional.of(new Row(route.path("jobPost")));
            }
        }
        return Optional.empty();
    }

    private static Reading fromState(Row post) {
        String description = DescriptionParts.join(
                post.text("introduction"),
                post.text("content"),
                post.text("pay_transparency"),
                post.text("conclusion"));
        return Reading.from(Provenance.STATE)
                .title(post.title("title"))
                .company(post.text("company_name"))
                .locations(places(post.text("job_post_location")))
                .salary(post.each("pay_ranges").stream()
                        .flatMap(range -> pay(range).stream())
                        .findFirst()
                        .orElse(null))
                .postedAt(Dates.parse(post.text("published_at")).orElse(null))
                .applyUrl(WebAddress.orNull(post.text("public_url")))
                .descriptionHtml(description)
                .language(Languages.declared(post.text("language")))
                .build();
    }

    private static Optional<Reading> fromMarkup(Document page) {
        Element title = page.selectFirst(".app-title");
        if (title == null) {
            return Optional.empty();
        }
        Element location = page.selectFirst("#header .location, .location");
        Element content = page.selectFirst("#content");
        return Optional.of(Reading.from(Provenance.SELECTOR)
                .title(title.text())
                .locations(places(location == null ? null : location.text()))
                .descriptionHtml(content == null ? null : content.html())
                .build());
    }

    /** The period is told by the title or the text beside it, if at all; yearly figures stand beside hourly ones. */
    private static Optional<Salary> pay(Row range) {
        String told = DescriptionParts.join(range.text("title"), range.text("blurb"));
        return Salaries.structured(
                told != null && range.json() instanceof ObjectNode stated
                        ? stated.deepCopy().put("period", told)
                        : range.json());
    }

    private static List<Place> places(String location) {
        if (location == null) {
            return List.of();
        }
        return Arrays.stream(location.split("[;|]|\\s+[•·]\\s+"))
                .map(ListedText::orNull)
                .filter(Objects::nonNull)
                .distinct()
                .map(Place::of)
                .toList();
    }

    /** The values of a board's own fields of these names, in the order of the names. */
    private static String metadata(Row job, String... names) {
        List<String> values = new ArrayList<>();
        for (String name : names) {
            for (Row field : job.each("metadata")) {
                String label = field.text("name");
                if (label != null && label.toLowerCase(Locale.ROOT).equals(name) && field.text("value") != null) {
                    values.add(field.text("value"));
                }
            }
        }
        return values.isEmpty() ? null : values.get(0);
    }
}
