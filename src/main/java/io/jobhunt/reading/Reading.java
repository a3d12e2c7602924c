package io.jobhunt.reading;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * What one reader found on a page. Everything may be null (or an empty list): what is not stated stays unknown.
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
        String title,
        String company,
        List<Place> locations,
        Workplace workplace,
        List<String> remoteRegions,
        List<String> employmentTypes,
        Salary salary,
        Instant postedAt,
        Instant validThrough,
        String department,
        URI applyUrl,
        String descriptionHtml,
        String language) {

    public Reading {
        locations = locations == null ? List.of() : List.copyOf(locations);
        remoteRegions = remoteRegions == null ? List.of() : List.copyOf(remoteRegions);
        employmentTypes = employmentTypes == null ? List.of() : List.copyOf(employmentTypes);
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
        private String title;
        private String company;
        private List<Place> locations;
        private Workplace workplace;
        private List<String> remoteRegions;
        private List<String> employmentTypes;
        private Salary salary;
        private Instant postedAt;
        private Instant validThrough;
        private String department;
        private URI applyUrl;
        private String descriptionHtml;
        private String language;

        private Builder(Provenance from) {
            this.from = from;
        }

        public Builder title(String value) {
            this.title = value;
            return this;
        }

        public Builder company(String value) {
            this.company = value;
            return this;
        }

        public Builder locations(List<Place> value) {
            this.locations = value;
            return this;
        }

        public Builder workplace(Workplace value) {
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

        public Builder salary(Salary value) {
            this.salary = value;
            return this;
        }

        public Builder postedAt(Instant value) {
            this.postedAt = value;
            return this;
        }

        public Builder validThrough(Instant value) {
            this.validThrough = value;
            return this;
        }

        public Builder department(String value) {
            this.department = value;
            return this;
        }

        public Builder applyUrl(URI value) {
            this.applyUrl = value;
            return this;
        }

        public Builder descriptionHtml(String value) {
            this.descriptionHtml = value;
            return this;
        }

        public Builder language(String value) {
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
