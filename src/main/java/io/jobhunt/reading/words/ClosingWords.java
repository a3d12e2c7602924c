package io.jobhunt.reading.words;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The words that announce until when one may apply, which people move, unlike all other dates of a page. */
public final class ClosingWords {

    /** By themselves, on a label as in a sentence. */
    private static final Set<String> NAMES =
            set("closes expires deadline bewerbungsfrist bewerbungsschluss plazo scadenza sluitingsdatum");

    /** Parts of such a label, or a sentence's own: "closing on 3 May", "date limite : 3 mai". */
    private static final Set<String> IN_SENTENCES =
            set("closing closed close expire expiring ends ending until limite límite senast");

    private static final List<String> LABELS =
            List.of("closing date", "application deadline", "apply by", "valid through", "date limite", "fecha límite");

    /** "By" makes a date a closing one where {@link #APPLYING} stands before it: "apply by 3 May". */
    public static final Set<String> BY = set("by before latest till bis vor antes avant");

    public static final Set<String> APPLYING =
            set("apply applying application applications submit bewerben bewirb bewerbung bewerbungen postuler postulez"
                    + " candidature candidatures aplicar candidati solliciteer");

    private ClosingWords() {}

    /** Single words that make a date near them a closing date. */
    public static Set<String> inSentences() {
        Set<String> words = new HashSet<>(NAMES);
        words.addAll(IN_SENTENCES);
        return Set.copyOf(words);
    }

    /** What stands on the label of a closing date. */
    public static List<String> labels() {
        Set<String> labels = new HashSet<>(NAMES);
        labels.addAll(LABELS);
        return List.copyOf(labels);
    }

    private static Set<String> set(String words) {
        return Set.of(words.split(" "));
    }
}
