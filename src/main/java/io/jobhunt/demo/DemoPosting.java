package io.jobhunt.demo;

import java.time.LocalDate;
import java.util.Random;

/**
 * One posting of the demo company, the same for the same number and revision.
 *
 * @param number   from 0
 * @param revision raised when the posting is edited
 */
record DemoPosting(int number, int revision) {

    private static final int FIRST_ID = 4_100_001;
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 9, 1);

    private static final String[] LEVELS = {"", "Senior ", "Staff ", "Junior ", "Principal ", "Lead "};
    private static final String[] ROLES = {
        "Backend Engineer", "Frontend Engineer", "Data Analyst", "Machine Learning Engineer", "Product Manager",
        "Product Designer", "Site Reliability Engineer", "Security Engineer", "Technical Writer", "Account Executive",
        "Customer Success Manager", "Recruiter", "Finance Analyst", "Software Engineering Intern", "QA Engineer",
        "Support Engineer"
    };
    private static final String[] TEAMS = {
        "Payments", "Search", "Platform", "Growth", "Mobile", "Developer Experience", "Infrastructure", "Insights"
    };
    private static final String[][] PLACES = {
        {"Berlin", "Berlin", "DE"}, {"Lisbon", "Lisboa", "PT"}, {"Toronto", "ON", "CA"}, {"Austin", "TX", "US"},
        {"San Mateo", "CA", "US"}, {"Singapore", "Singapore", "SG"}, {"London", "England", "GB"}, {"Zürich", "ZH", "CH"}
    };

    long id() {
        return FIRST_ID + number;
    }

    String title() {
        String role = ROLES[number % ROLES.length];
        String level = role.endsWith("Intern") ? "" : LEVELS[(number / ROLES.length) % LEVELS.length];
        return level + role + ", " + team() + (revision > 0 && number % 3 == 0 ? " (New Team)" : "");
    }

    String team() {
        return TEAMS[(number * 5 + number / 8) % TEAMS.length];
    }

    String city() {
        return place()[0];
    }

    String region() {
        return place()[1];
    }

    String country() {
        return place()[2];
    }

    String location() {
        return city() + ", " + region() + ", " + country();
    }

    boolean remote() {
        return number % 5 == 2;
    }

    String employmentType() {
        return title().contains("Intern") ? "INTERN" : number % 11 == 7 ? "PART_TIME" : "FULL_TIME";
    }

    /** Yearly, in the currency of the place; a revision raises it for some. */
    int minSalary() {
        return 48_000 + (number % 40) * 2_500 + (revision > 0 && number % 3 == 1 ? 5_000 : 0);
    }

    int maxSalary() {
        return minSalary() + 24_000;
    }

    String currency() {
        return switch (country()) {
            case "DE", "PT" -> "EUR";
            case "CA" -> "CAD";
            case "SG" -> "SGD";
            case "GB" -> "GBP";
            case "CH" -> "CHF";
            default -> "USD";
        };
    }

    LocalDate posted() {
        return FIRST_DAY.plusDays(number % 70);
    }

    /** Choices that stay the same for this posting. */
    Random random() {
        return new Random(7919L * number + 31L * (number % 3 == 2 ? revision : 0));
    }

    private String[] place() {
        return PLACES[(number * 3 + number / 16) % PLACES.length];
    }
}
