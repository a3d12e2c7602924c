package io.jobhunt.replay;

import java.time.LocalDate;
import java.util.Random;

/** Makes up postings, and the text of every posting: the recorded lists come without it. */
final class MadePosting {

    private static final String[] LEVELS = {"", "Senior ", "Staff ", "Principal ", "Lead ", "Associate "};
    private static final String[] ROLES = {
        "Backend Engineer", "Data Analyst", "Site Reliability Engineer", "Product Designer", "Account Manager",
        "Security Engineer", "Machine Learning Engineer", "Technical Writer", "People Partner", "Payroll Specialist",
        "Support Engineer", "Research Scientist", "Field Marketing Manager", "Solutions Architect", "Release Manager"
    };
    private static final String[] TEAMS = {
        "Payments", "Search", "Growth", "Platform", "Identity", "Billing", "Maps", "Trust", "Developer Tools", "Mobile"
    };
    private static final String[] PLACES = {
        "New York, NY, United States",
        "Berlin, Germany",
        "London, United Kingdom",
        "Toronto, Canada",
        "Remote, United States",
        "Singapore",
        "Zürich, Switzerland",
        "Tokyo, Japan",
        "Austin, TX, United States"
    };
    private static final String[] WORDS = ("the team builds services that customers use every day and measures what "
                    + "they cost before it changes them because careful small steps have proved to be faster than "
                    + "large ones in most projects we remember while colleagues review designs early share notes "
                    + "openly plan releases together keep backlogs honest answer questions kindly improve tests "
                    + "reduce latency protect privacy write documents simplify systems teach newcomers support "
                    + "partners explore markets prepare budgets compare suppliers organise training visit offices "
                    + "analyse reports present results negotiate contracts maintain quality handle incidents calmly")
            .split(" ");

    private MadePosting() {}

    static BoardRow row(String token, int n) {
        Random random = new Random(n * 7_919L + 17);
        String title = LEVELS[random.nextInt(LEVELS.length)]
                + ROLES[random.nextInt(ROLES.length)]
                + ", "
                + TEAMS[random.nextInt(TEAMS.length)]
                + " "
                + (n / 100 + 1);
        String id = Long.toString(5_000_000_000L + n);
        return new BoardRow(
                id,
                title,
                PLACES[random.nextInt(PLACES.length)],
                "Replay Works",
                "/" + token + "/jobs/" + id,
                LocalDate.of(2026, 1, 1).plusDays(random.nextInt(200)).toString(),
                0);
    }

    /** About {@code characters} of prose as HTML, the same for the same seed. */
    static String description(long seed, int characters) {
        Random random = new Random(seed);
        StringBuilder html = new StringBuilder(characters + 400);
        while (html.length() < characters) {
            if (random.nextInt(4) == 0) {
                html.append("<h3>").append(sentence(random, 3)).append("</h3><ul>");
                for (int i = 0; i < 4; i++) {
                    html.append("<li>").append(sentence(random, 11)).append("</li>");
                }
                html.append("</ul>");
            } else {
                html.append("<p>");
                for (int i = 0; i < 4; i++) {
                    html.append(sentence(random, 9 + random.nextInt(9))).append(". ");
                }
                html.append("</p>");
            }
        }
        return html.toString();
    }

    private static String sentence(Random random, int words) {
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < words; i++) {
            String word = WORDS[random.nextInt(WORDS.length)];
            sentence.append(i == 0 ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : ' ' + word);
        }
        return sentence.toString();
    }
}
