package io.jobhunt.crawl.text;

import io.jobhunt.reading.dates.MonthNames;
import io.jobhunt.reading.dates.TimeUnits;
import io.jobhunt.reading.words.ClosingWords;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The words the masks react to, by the part they play. A word may play several. */
final class Vocabulary {

    /** day, Tage, jours: what relative ages count. */
    static final int UNIT = 1;
    /** ago: after an age. */
    static final int AGO = 1 << 1;
    /** vor, hace: before an age. */
    static final int AGO_BEFORE = 1 << 2;
    /** today, yesterday: an age by itself, after "posted". */
    static final int RECENT = 1 << 3;
    /** posted, updated: makes what follows an age, and dates too, because sites re-date. */
    static final int DATED = 1 << 4;
    /** on, at, am: between "posted" and its date. */
    static final int FILLER = 1 << 5;

    static final int MONTH = 1 << 6;
    /** left, remaining: after a countdown. */
    static final int LEFT = 1 << 7;
    /** closes, expires, deadline: before "in 3 days" or a closing date. */
    static final int CLOSES = 1 << 8;
    /** applicants, views: what counters count. */
    static final int COUNTED = 1 << 9;

    static final int PEOPLE = 1 << 10;
    /** viewed, applied: what counted people did. */
    static final int ACTED = 1 << 11;

    static final int TIMES = 1 << 12;
    /** similar, open: before jobs, makes their number a counter. */
    static final int LISTED = 1 << 13;

    static final int JOBS = 1 << 14;
    /** nonce, csrf: names a value that differs on every answer. */
    static final int SECRET = 1 << 15;
    /** pm, utc: belongs to the clock before it. */
    static final int CLOCK_TAIL = 1 << 16;
    /** a, one: a number in words. */
    static final int ONE = 1 << 17;

    /** by, before: with an APPLY word before it, makes a date a closing one. */
    static final int BY = 1 << 18;

    static final int APPLY = 1 << 19;

    /** Those that extraction reads too. */
    private static final Map<Integer, Set<String>> SHARED_WORDS = Map.of(
            UNIT, TimeUnits.all(),
            MONTH, MonthNames.inSentences(),
            CLOSES, ClosingWords.inSentences(),
            BY, ClosingWords.BY,
            APPLY, ClosingWords.APPLYING);

    private static final Map<Integer, String> OWN_WORDS = Map.ofEntries(
            Map.entry(AGO, "ago fa geleden sedan siden temu atrás atras 前 earlier"),
            Map.entry(AGO_BEFORE, "vor hace há för"),
            Map.entry(
                    RECENT,
                    "today yesterday now recently heute gestern aujourd'hui hier hoy ayer hoje ontem oggi ieri"),
            Map.entry(
                    DATED,
                    "posted reposted published republished updated refreshed listed modified generated rendered retrieved"
                            + " veröffentlicht aktualisiert online publié publiée publicado publicada pubblicato"
                            + " gepubliceerd geplaatst publicerad actualizado atualizado dateposted"),
            Map.entry(FILLER, "on at date the since over more than about am le el em il op den as of seit more"),
            Map.entry(LEFT, "left remaining"),
            Map.entry(
                    COUNTED,
                    "applicant applicants application applications applies view views pageview pageviews impressions click"
                            + " clicks visit visits visitors visitor viewers viewer followers follower likes like"
                            + " shares share saves bookmarks bewerber bewerbungen aufrufe ansichten vues candidat"
                            + " candidats candidatures candidato candidatos visitas vistas inscritos visualizações"
                            + " visualizzazioni candidati sollicitanten weergaven"),
            Map.entry(PEOPLE, "people person persons users user candidates candidate others seekers personen personas"),
            Map.entry(
                    ACTED, "viewed applied clicked seen watching looking viewing saved liked shared visited applying"),
            Map.entry(TIMES, "times time mal fois veces vezes volte keer"),
            Map.entry(LISTED, "similar open more other new active live matching related all results available"),
            Map.entry(JOBS, "jobs job positions position roles role openings opening vacancies vacancy results offers"),
            Map.entry(
                    SECRET,
                    "nonce csrf xsrf csrftoken csrfmiddlewaretoken requestverificationtoken authenticitytoken sid sessionid"
                            + " session requestid traceid rayid ray correlationid token timestamp cachebuster"),
            Map.entry(CLOCK_TAIL, "am pm uhr utc gmt est edt cst cdt mst mdt pst pdt cet cest bst ist z h a.m p.m"),
            Map.entry(ONE, "a an one ein einem einer eine un une una um uma een"));

    private static final int SLOTS = 2048;
    private static final long[] KEYS = new long[SLOTS];
    private static final int[] ROLES = new int[SLOTS];

    static {
        Map<Long, Integer> roles = new HashMap<>();
        OWN_WORDS.forEach((role, words) -> {
            for (String word : words.split(" ")) {
                roles.merge(Tokens.of(word).hash(0), role, (a, b) -> a | b);
            }
        });
        SHARED_WORDS.forEach(
                (role, words) -> SingleWords.hashes(words).forEach(hash -> roles.merge(hash, role, (a, b) -> a | b)));
        roles.forEach((hash, role) -> {
            int slot = slotOf(hash);
            KEYS[slot] = hash;
            ROLES[slot] = role;
        });
    }

    private Vocabulary() {}

    /** The roles of a word, as bits; 0 for most. */
    static int rolesOf(long hash) {
        return ROLES[slotOf(hash)];
    }

    /** Where the hash is, or the free slot where it would be; a quarter of the slots are used. */
    private static int slotOf(long hash) {
        int slot = (int) hash & SLOTS - 1;
        while (KEYS[slot] != hash && ROLES[slot] != 0) {
            slot = slot + 1 & SLOTS - 1;
        }
        return slot;
    }
}
