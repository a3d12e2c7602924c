package io.jobhunt.sourcing.google;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobhunt.page.RawPage;
import io.jobhunt.reading.Place;
import io.jobhunt.reading.Provenance;
import io.jobhunt.reading.Reading;
import io.jobhunt.reading.dates.Dates;
import io.jobhunt.reading.words.Languages;
import io.jobhunt.sourcing.answers.DescriptionParts;
import io.jobhunt.sourcing.answers.JsonFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/**
 * A job's page. Its embedded state ({@code ds:0}) holds one row of the same shape as a results page: [0] id, [1] title,
 * [2] apply URL, [3][1] responsibilities, [4][1] qualifications, [7] employer, [8] language, [9] places
 * {@code [display, [address], city, zip, state, country]}, [10][1] about the job, [12] first published
 * {@code [seconds, nanos]}. The page has no JSON-LD.
 */
final class GooglePage {

    private static final Pattern ID_IN_URL = Pattern.compile("jobs/results/(\\d+)");

    private GooglePage() {}

    static Optional<Reading> read(RawPage page) {
        if (!page.text().contains("AF_initDataCallback")) {
            return Optional.empty();
        }
        Matcher url = ID_IN_URL.matcher(page.url().toString());
        String id = url.find() ? url.group(1) : null;
        return PageCallbacks.of(Jsoup.parse(page.text())).values().stream()
                .map(data -> data.path(0))
                .filter(row -> isJob(row, id))
                .findFirst()
                .map(GooglePage::reading);
    }

    /** A row is told by its id; where the address names none, by its shape. */
    private static boolean isJob(JsonNode row, String id) {
        String own = JsonFields.text(row.path(0));
        return own != null
                && JsonFields.text(row.path(1)) != null
                && (id == null ? own.matches("\\d{6,}") : own.equals(id));
    }

    private static Reading reading(JsonNode row) {
        return Reading.from(Provenance.STATE)
                .title(JsonFields.plain(row.path(1)))
                .company(JsonFields.plain(row.path(7)))
                .language(Languages.declared(JsonFields.text(row.path(8))))
                .locations(places(row.path(9)))
                .postedAt(Dates.parse(JsonFields.text(row.path(12).path(0))).orElse(null))
                .applyUrl(JsonFields.url(row.path(2)))
                .descriptionHtml(description(row))
                .build();
    }

    private static List<Place> places(JsonNode stated) {
        List<Place> places = new ArrayList<>();
        for (JsonNode place : stated) {
            String display = JsonFields.plain(place.path(0));
            if (display != null) {
                places.add(new Place(
                        display,
                        JsonFields.plain(place.path(2)),
                        JsonFields.plain(place.path(4)),
                        JsonFields.plain(place.path(5))));
            }
        }
        return places;
    }

    private static String description(JsonNode row) {
        return DescriptionParts.join(
                DescriptionParts.section(
                        "About the job", JsonFields.text(row.path(10).path(1))),
                DescriptionParts.section(
                        "Responsibilities", JsonFields.text(row.path(3).path(1))),
                // Qualifications bring their own headings.
                JsonFields.text(row.path(4).path(1)));
    }
}
