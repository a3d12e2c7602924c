package io.jobhunt.postings;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.jobhunt.reading.Place;
import io.jobhunt.reading.Posting;
import io.jobhunt.reading.Salary;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A posting in the columns of the jobs table: each property written as JSON is the column of that name. */
record PostingColumns(@JsonIgnore Posting posting) {

    /** What a stored job, and the API with it, calls otherwise than a posting does. */
    private static final Map<String, String> FIELD_NAMES = Map.of("places", "locations", "company", "company_title");

    @JsonProperty
    String title() {
        return posting.title();
    }

    @JsonProperty
    String companyTitle() {
        return posting.company();
    }

    /** For people; null when no place is stated, so that what the listing said stays. */
    @JsonProperty
    String location() {
        return posting.places().isEmpty()
                ? null
                : posting.places().stream().map(Place::display).collect(Collectors.joining("; "));
    }

    @JsonProperty
    List<Place> locations() {
        return posting.places();
    }

    @JsonProperty
    String workplace() {
        return word(posting.workplace());
    }

    @JsonProperty
    List<String> remoteRegions() {
        return posting.remoteRegions();
    }

    @JsonProperty
    List<String> employmentTypes() {
        return posting.employmentTypes();
    }

    @JsonProperty
    BigDecimal salaryMin() {
        return posting.salary() == null ? null : posting.salary().min();
    }

    @JsonProperty
    BigDecimal salaryMax() {
        return posting.salary() == null ? null : posting.salary().max();
    }

    @JsonProperty
    String salaryCurrency() {
        return posting.salary() == null ? null : posting.salary().currency();
    }

    @JsonProperty
    String salaryPeriod() {
        Salary salary = posting.salary();
        return salary == null ? null : word(salary.period());
    }

    @JsonProperty
    Instant postedAt() {
        return posting.postedAt();
    }

    @JsonProperty
    Instant validThrough() {
        return posting.validThrough();
    }

    @JsonProperty
    String department() {
        return posting.department();
    }

    @JsonProperty
    URI applyUrl() {
        return posting.applyUrl();
    }

    @JsonProperty
    String description() {
        return posting.descriptionHtml();
    }

    @JsonProperty
    String descriptionText() {
        return posting.descriptionText();
    }

    @JsonProperty
    String language() {
        return posting.language();
    }

    @JsonProperty
    Map<String, String> provenance() {
        return posting.provenance().entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> FIELD_NAMES.getOrDefault(entry.getKey(), entry.getKey()),
                        entry -> entry.getValue().label()));
    }

    private static String word(Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }
}
