package io.jobhunt.crawl.change;

import io.jobhunt.extract.PageContent;
import io.jobhunt.reading.Place;
import io.jobhunt.reading.Provenance;
import io.jobhunt.reading.Reading;
import io.jobhunt.reading.Salary;
import io.jobhunt.reading.Workplace;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a page states, each field from the most trusted reading that has it, as extraction takes it too. Title and
 * description only from structured data: what looks like them otherwise is compared as text.
 *
 * @param complete         the posting itself is stated in machine-readable form (a title or a description), not merely some
 *                         fields found by a selector
 * @param exactDescription the description is a value of its own, not a marked part of the page with all that is shown
 *                         in it
 */
record StatedFields(
        boolean complete,
        String title,
        String company,
        List<Place> locations,
        Workplace workplace,
        List<String> remoteRegions,
        List<String> employmentTypes,
        Salary salary,
        String description,
        boolean exactDescription) {

    static StatedFields of(PageContent content) {
        List<Reading> structured = content.structured();
        List<Reading> all =
                Stream.concat(structured.stream(), content.loose().stream()).toList();
        return new StatedFields(
                structured.stream().anyMatch(StatedFields::statesPosting),
                first(structured, Reading::title, StatedFields::isStated),
                first(all, Reading::company, StatedFields::isStated),
                firstList(all, Reading::locations),
                first(all, Reading::workplace, Objects::nonNull),
                firstList(all, Reading::remoteRegions),
                firstList(all, Reading::employmentTypes),
                first(all, Reading::salary, Objects::nonNull),
                first(structured, Reading::descriptionHtml, StatedFields::isStated),
                structured.stream()
                        .filter(reading -> isStated(reading.descriptionHtml()))
                        .findFirst()
                        .filter(reading -> reading.from() != Provenance.MICRODATA)
                        .isPresent());
    }

    private static boolean statesPosting(Reading reading) {
        boolean machineReadable =
                switch (reading.from()) {
                    case API, JSON_LD, MICRODATA, STATE -> true;
                    case SELECTOR, TEXT, LISTING -> false;
                };
        return machineReadable && (isStated(reading.title()) || isStated(reading.descriptionHtml()));
    }

    private static boolean isStated(String value) {
        return value != null && !value.isBlank();
    }

    private static <T> T first(List<Reading> readings, Function<Reading, T> field, Predicate<T> stated) {
        return readings.stream().map(field).filter(stated).findFirst().orElse(null);
    }

    private static <T> List<T> firstList(List<Reading> readings, Function<Reading, List<T>> field) {
        return readings.stream()
                .map(field)
                .filter(list -> !list.isEmpty())
                .findFirst()
                .orElse(List.of());
    }
}
