package io.jobhunt.reading;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one reader found on a page. What is not stated stays unknown: null, or an empty list.
 *
 * @param from            where these values were read
 * @param title           plain text
 * @param company         the hiring organisation's name, plain text
 * @param locations       as far as stated
 * @param workplace       onsite, hybrid or remote
 * @param remoteRegions   where remote applicants may live, as stated
 * @param employmentTypes in the words of schema.org where they can be mapped ({@code FULL_TIME}, {@code PART_TIME},
 *                        {@code CONTRACTOR}, {@code TEMPORARY}, {@code INTERN}, {@code VOLUNTEER}, {@code PER_DIEM},
 *                        {@code OTHER})
 * @param salary          structured pay; pay in free text is found later from the description
 * @param postedAt        first published
 * @param validThrough    closing date
 * @param department      plain text
 * @param applyUrl        absolute
 * @param descriptionHtml not yet sanitised
 * @param language        BCP 47, lower case primary tag
 */
public record Reading(
        Provenance from,
        @Nullable String title,
        @Nullable String company,
        List<Place> locations,
        @Nullable Workplace workplace,
        List<String> remoteRegions,
        List<String> employmentTypes,
        @Nullable Salary salary,
        @Nullable Instant postedAt,
        @Nullable Instant validThrough,
        @Nullable String department,
        @Nullable URI applyUrl,
        @Nullable String descriptionHtml,
        @Nullable String language) {

    public Reading {
        locations = List.copyOf(locations);
        remoteRegions = List.copyOf(remoteRegions);
        employmentTypes = List.copyOf(employmentTypes);
    }

    public static Builder from(Provenance from) {
        return new Builder(from);
    }

    /** The same with other places. */
    public Reading withLocations(List<Place> places) {
        return new Reading(
                from,
                title,
                company,
                places,
                workplace,
                remoteRegions,
                employmentTypes,
                salary,
                postedAt,
                validThrough,
                department,
                applyUrl,
                descriptionHtml,
                language);
    }

    /** Collects what a reader finds, in any order. */
    public static final class Builder {
        private final Provenance from;
        private @Nullable String title;
        private @Nullable String company;
        private List<Place> locations = List.of();
        private @Nullable Workplace workplace;
        private List<String> remoteRegions = List.of();
        private List<String> employmentTypes = List.of();
        private @Nullable Salary salary;
        private @Nullable Instant postedAt;
        private @Nullable Instant validThrough;
        private @Nullable String department;
        private @Nullable URI applyUrl;
        private @Nullable String descriptionHtml;
        private @Nullable String language;

        private Builder(Provenance from) {
            this.from = from;
        }

        public Builder title(@Nullable String value) {
            this.title = value;
            return this;
        }

        public Builder company(@Nullable String value) {
            this.company = value;
            return this;
        }

        public Builder locations(List<Place> value) {
            this.locations = value;
            return this;
        }

        public Builder workplace(@Nullable Workplace value) {
            this.workplace = value;
            return this;
        }

        public Builder remoteRegions(List<String> value) {
            this.remoteRegions = value;
            return this;
        }

        public Builder employmentTypes(List<String> value) {
            this.employmentTypes = value;
            return this;
        }

        public Builder salary(@Nullable Salary value) {
            this.salary = value;
            return this;
        }

        public Builder postedAt(@Nullable Instant value) {
            this.postedAt = value;
            return this;
        }

        public Builder validThrough(@Nullable Instant value) {
            this.validThrough = value;
            return this;
        }

        public Builder department(@Nullable String value) {
            this.department = value;
            return this;
        }

        public Builder applyUrl(@Nullable URI value) {
            this.applyUrl = value;
            return this;
        }

        public Builder descriptionHtml(@Nullable String value) {
            this.descriptionHtml = value;
            return this;
        }

        public Builder language(@Nullable String value) {
            this.language = value;
            return this;
        }

        public Reading build() {
            return new Reading(
                    from,
                    title,
                    company,
                    locations,
                    workplace,
                    remoteRegions,
                    employmentTypes,
                    salary,
                    postedAt,
                    validThrough,
                    department,
                    applyUrl,
                    descriptionHtml,
                    language);
        }
    }
}
