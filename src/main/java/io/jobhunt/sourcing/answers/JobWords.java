package io.jobhunt.sourcing.answers;

import io.jobhunt.extract.Workplace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The words sites use for the kind of employment and the place of work. */
public final class JobWords {

    /** In the order in which they are tried: a "full-time internship" is an internship first. */
    private static final Map<String, Pattern> EMPLOYMENT = new LinkedHashMap<>();

    static {
        EMPLOYMENT.put(
                "INTERN",
                words("intern|internship|trainee|traineeship|apprentice\\w*|working student|werkstudent"
                        + "|praktikum|praktikant\\w*|stage|co op"));
        EMPLOYMENT.put("PART_TIME", words("part time|parttime|teilzeit|temps partiel"));
        EMPLOYMENT.put("FULL_TIME", words("full time|fulltime|vollzeit|temps plein"));
        EMPLOYMENT.put(
                "CONTRACTOR", words("contract|contractor|contract to hire|freelance\\w*|independent contractor"));
        EMPLOYMENT.put("TEMPORARY", words("temporary|temp|fixed term|seasonal|limited"));
        EMPLOYMENT.put("VOLUNTEER", words("volunteer|voluntary"));
        EMPLOYMENT.put("PER_DIEM", words("per diem|prn"));
    }

    private static final Pattern NOT_REMOTE = words("not remote|non remote|no remote|none");
    private static final Pattern HYBRID = words("hybrid|hybride|temporary remote|flexible location|partially remote");
    private static final Pattern REMOTE =
            words("remote|fully|fully remote|virtual|work from home|home based|telecommut\\w*|remote local");
    private static final Pattern ONSITE = words("onsite|on site|in office|in person|office based|office");

    private JobWords() {}

    /** What can be said in the words of schema.org, each once; what cannot is left out. */
    public static List<String> employment(String... stated) {
        List<String> types = new ArrayList<>();
        for (String words : stated) {
            EMPLOYMENT.forEach((type, pattern) -> {
                if (words != null && pattern.matcher(normal(words)).find() && !types.contains(type)) {
                    types.add(type);
                }
            });
        }
        return types;
    }

    /** Onsite, hybrid or remote, or null when the words say none of it. */
    public static Workplace workplace(String stated) {
        if (stated == null) {
            return null;
        }
        String words = normal(stated);
        if (HYBRID.matcher(words).find()) {
            return Workplace.HYBRID;
        }
        if (NOT_REMOTE.matcher(words).find()) {
            return null;
        }
        if (REMOTE.matcher(words).find()) {
            return Workplace.REMOTE;
        }
        return ONSITE.matcher(words).find() ? Workplace.ONSITE : null;
    }

    private static String normal(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[-_\\s]+", " ");
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("\\b(?:" + alternatives + ")\\b");
    }
}
