package io.jobhunt.crawl.fingerprint;

import io.jobhunt.extract.PageContent;
import io.jobhunt.extract.Place;
import io.jobhunt.extract.Reading;
import io.jobhunt.extract.Salary;
import io.jobhunt.extract.Workplace;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a page's structured data states, each field from the most trusted reading that has it.
 *
 * @param complete the posting itself is stated in machine-readable form (a title or a description), not merely some
 *                 fields found by a selector
 */
record Stated(
        boolean complete,
        String title,
        String company,
        List<Place> locations,
        Workplace workplace,
        List<String> remoteRegions,
        List<String> employmentTypes,
        Salary salary,
        String description) {

    static Stated of(PageContent content) {
        List<Reading> readings = content.structured();
        return new Stated(
                readings.stream().anyMatch(Stated::statesPosting),
                first(readings, Reading::title, Stated::isStated),
                first(readings, Reading::company, Stated::isStated),
                firstList(readings, Reading::locations),
                first(readings, Reading::workplace, Objects::nonNull),
                firstList(readings, Reading::remoteRegions),
                firstList(readings, Reading::employmentTypes),
                first(readings, Reading::salary, Objects::nonNull),
                first(readings, Reading::descriptionHtml, Stated::isStated));
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
