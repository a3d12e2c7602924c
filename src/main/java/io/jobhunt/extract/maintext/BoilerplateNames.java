package io.jobhunt.extract.maintext;

import io.jobhunt.extract.markup.PhraseLists;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Says by class and id what is not about the posting. Remembers what it has seen: a page repeats its class names. */
final class BoilerplateNames {

    private static final int LONGEST = 1_000;

    /** Whole words of a class or id; the names of wrappers that also hold the posting are caught by their size. */
    private static final Set<String> WORDS = PhraseLists.set(
            """
                cookie | cookies | consent | gdpr | onetrust | nav | navbar | navigation | navmenu | menu |
                menubar | footer | sidebar | breadcrumb | breadcrumbs | share | sharing | social | newsletter |
                subscribe | signup | login | signin | modal | popup | popover | tooltip | banner | similar |
                related | recommended | recommendations | recommendation | suggested | advert | advertisement |
                ads | promo | skip | toast | pagination | pager | comments | talentcommunity | offcanvas |
                megamenu | globalnav | globalheader | globalfooter | dropdown | autocomplete | visuallyhidden""");

    private final Map<String, Boolean> known = new HashMap<>();

    boolean of(Element element) {
        return is(element.className()) || is(element.id());
    }

    static boolean isSidebar(Element element) {
        return element.className().contains("sidebar") || element.id().contains("sidebar");
    }

    private boolean is(String names) {
        return !names.isEmpty()
                && names.length() <= LONGEST
                && known.computeIfAbsent(names, n -> words(n).stream().anyMatch(WORDS::contains));
    }

    /** {@code similar-jobs__list} and {@code similarJobsList} are the words similar, jobs, list. */
    private static Set<String> words(String names) {
        Set<String> words = new HashSet<>();
        int start = 0;
        for (int i = 0; i <= names.length(); i++) {
            boolean end = i == names.length();
            char c = end ? ' ' : names.charAt(i);
            boolean letter = Character.isLetterOrDigit(c);
            boolean hump =
                    letter && i > start && Character.isUpperCase(c) && Character.isLowerCase(names.charAt(i - 1));
            if (!letter || hump) {
                if (i > start) {
                    words.add(names.substring(start, i).toLowerCase(Locale.ROOT));
                }
                start = letter ? i : i + 1;
            }
        }
        return words;
    }
}
