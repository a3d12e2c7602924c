package io.jobhunt.extract.markup;

import io.jobhunt.reading.places.PlaceLabels;
import io.jobhunt.reading.words.ClosingWords;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What postings state beside their text, and the words that announce it: on labels for people, in names for styles. */
enum ShownFact {
    LOCATION(
            PlaceLabels.ALL,
            """
                location | locations | job-location | job-locations | joblocation | posting-location |
                position-location | job__location | job_location | body--metadata-location | jobpostinglocation |
                sort-by-location | location-name"""),
    COMPANY(
            """
                company | company name | employer | hiring organization | unternehmen | entreprise | empresa |
                azienda | bedrijf | společnost""",
            """
                company-name | companyname | employer-name | organization-name | company_name"""),
    DEPARTMENT(
            """
                department | team | job category | job family | function | job function | business unit |
                abteilung | fachbereich | département | departamento | reparto | afdeling""",
            """
                department | job-department | department-name | sort-by-team | job-category | posting-department"""),
    EMPLOYMENT(
            """
                employment type | job type | type of employment | contract type | employment | time type |
                type of contract | position type | work type | job schedule | vertragsart | anstellungsart |
                beschäftigungsart | arbeitszeit | type de contrat | tipo de contrato | jornada | contratto |
                dienstverband | typ úvazku | typ pracovního poměru""",
            """
                commitment | employment-type | employmenttype | job-type | jobtype | sort-by-commitment |
                contract-type | time-type | schedule-type"""),
    WORKPLACE(
            """
                workplace type | workplace | work arrangement | remote type | work model | work mode | remote |
                remote status | work setting | location type""",
            """
                workplacetypes | workplace-type | workplacetype | remote-type | remotetype"""),
    POSTED(
            """
                posted | date posted | posted date | posted on | posting date | published | publish date |
                published on | veröffentlicht | veröffentlicht am | publié le | fecha de publicación | zveřejněno""",
            """
                postedon | posted-on | posted-date | date-posted | dateposted | posting-date | publish-date"""),
    CLOSES(ClosingWords.labels(), "");

    private static final Map<String, ShownFact> BY_LABEL = new HashMap<>();
    private static final Map<String, ShownFact> BY_NAME = new HashMap<>();

    static {
        for (ShownFact fact : values()) {
            fact.labels.forEach(label -> BY_LABEL.put(OneLine.key(label), fact));
            fact.names.forEach(name -> BY_NAME.put(name, fact));
        }
    }

    private static final Set<String> APPLY = PhraseLists.set(
            """
                apply | apply now | apply for this job | apply for this position | apply for this role |
                apply here | apply online | apply today | apply for job | apply to this job |
                apply on company site | jetzt bewerben | bewerben | online bewerben | postuler | je postule |
                solicitar | aplicar | inscribirme | candidatar | candidati | solliciteer | ansök | ansök nu |
                aplikuj | odpovědět | mám zájem""");

    private final List<String> labels;
    private final List<String> names;

    ShownFact(String labels, String names) {
        this(PhraseLists.list(labels), names);
    }

    ShownFact(List<String> labels, String names) {
        this.labels = labels;
        this.names = PhraseLists.list(names);
    }

    /** The fact a label such as {@code Job location} announces, or null. */
    static ShownFact labelled(String label) {
        return BY_LABEL.get(OneLine.key(label));
    }

    /** The fact a class, id or test id such as {@code job-location} holds, or null. */
    static ShownFact named(String name) {
        return BY_NAME.get(name.toLowerCase(Locale.ROOT));
    }

    static boolean isApply(String linkText) {
        return APPLY.contains(OneLine.key(linkText));
    }
}
