package io.jobhunt.extract.maintext;

import io.jobhunt.extract.markup.OneLine;
import io.jobhunt.extract.markup.PhraseFinder;
import io.jobhunt.extract.markup.PhraseLists;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Says by name, role and wording what part of a page is not about the posting. */
final class Boilerplate {

    private static final Set<String> TAGS = PhraseLists.set(
            """
                script | style | noscript | template | svg | iframe | nav | aside | dialog | button | input |
                select | textarea | object | embed | canvas | video | audio | map | link | meta | footer""");

    private static final Set<String> ROLES = PhraseLists.set(
            """
                navigation | banner | contentinfo | dialog | alertdialog | search | complementary | menu | menubar |
                tablist | toolbar | alert | status | tooltip""");

    private static final List<String> NEIGHBOURS = PhraseLists.list(
            """
                similar job | similar position | similar role | similar opening | similar vacanc | related job |
                related position | related role | related opening | recommended job | recommended for you |
                jobs recommended | other jobs | other job openings | other open | other positions | other roles | more jobs |
                more job openings | more open |
                more roles | more positions | more from | you may also | you might also | people also viewed |
                recently viewed | recently posted | latest jobs | featured jobs | jobs you may | jobs you might |
                jobs like this | explore more | see more jobs | see also | browse jobs | top jobs | trending jobs |
                nearby jobs | apply for this | submit your application | application form | jobs near | job alert |
                get job alerts | get notified | sign up for job alerts | create alert | share this | follow us |
                connect with us | stay connected | join our talent | ähnliche stellen | ähnliche jobs |
                weitere stellen | weitere jobs | offres similaires | autres offres | ofertas similares |
                empleos similares | otras ofertas | podobné nabídky | podobné pozice | podobne oferty |
                liknande jobb | vacatures zoals deze""");

    /** Links that lead to the application form, to alerts and back to the list. */
    private static final Set<String> CALLS = PhraseLists.set(
            """
                apply | apply now | apply here | apply online | apply today | apply for this job | apply for job |
                apply for this position | apply for this role | apply to this job | apply to job | view all jobs |
                see all jobs | all jobs | back to jobs | back to careers | back to search | back to all jobs |
                back to search results | register for job alerts | sign up for job alerts | save job | share job |
                refer a friend | print | jetzt bewerben | postuler | solicitar | candidatar | solliciteer""");

    /** Legal statements that stand word for word on every posting of an employer. */
    private static final PhraseFinder STATEMENTS = new PhraseFinder(
            PhraseLists.list(
                    """
                equal opportunity employer | equal employment opportunity | equal opportunity workplace |
                equal opportunities employer | affirmative action employer | without regard to race |
                without regard to age | regardless of race | reasonable accommodation |
                not discriminate on the basis | not discriminate based | not discriminate or otherwise |
                discriminated against because | any other basis protected | any other basis as protected |
                protected veteran status | e-verify | unlawful discrimination | sealed or expunged |
                criminal histories | disclosed their own pay | applicant privacy notice | candidate privacy |
                unabhängig von geschlecht | ungeachtet ihrer herkunft"""));

    private static final List<String> STATEMENT_HEADINGS = PhraseLists.list(
            """
                equal employment opportunity | equal opportunity | eeo statement | eeo |
                requesting an accommodation | accommodations for | reasonable accommodation |
                other employment statements | privacy notice | privacy statement | legal notice | disclaimer |
                e-verify""");

    private static final int LONGEST_STATEMENT = 1_500;

    private Boilerplate() {}

    /** A paragraph of legal standing text; never one that also states an amount. */
    static boolean isStatement(String text) {
        if (text.length() > LONGEST_STATEMENT
                || text.indexOf('$') >= 0
                || text.indexOf('€') >= 0
                || text.indexOf('£') >= 0) {
            return false;
        }
        return STATEMENTS.isAnyIn(text.toLowerCase(Locale.ROOT));
    }

    static boolean isStatementHeading(String text) {
        return text.length() < 60 && STATEMENT_HEADINGS.stream().anyMatch(text.toLowerCase(Locale.ROOT)::startsWith);
    }

    static boolean isCallToAct(String text) {
        return text.length() < 40 && CALLS.contains(OneLine.key(text));
    }

    static boolean isNever(Element element) {
        return TAGS.contains(element.normalName());
    }

    static boolean isUnseen(Element element) {
        if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
            return true;
        }
        String style = element.attr("style");
        if (style.isEmpty()) {
            return false;
        }
        String compact = style.toLowerCase(Locale.ROOT).replace(" ", "");
        return compact.contains("display:none") || compact.contains("visibility:hidden");
    }

    static boolean isByRole(Element element) {
        return ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
                || element.attr("aria-modal").equals("true");
    }

    /** Headings above lists of other postings, alerts and the like. */
    static boolean isNeighbourHeading(String text) {
        if (text.length() > 80) {
            return false;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return NEIGHBOURS.stream().anyMatch(lower::startsWith);
    }
}
