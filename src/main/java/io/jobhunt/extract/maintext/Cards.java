package io.jobhunt.extract.maintext;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Recognises list pages: many neighbours made alike, each with a link of its own and some structure inside, that
 * together hold most of the page's text.
 */
final class Cards {

    private static final int FEWEST = 8;
    private static final int MAX_CLIMB = 8;
    private static final int FEWEST_PARTS = 4;
    private static final int SHORTEST = 25;
    private static final double SHARE = 0.5;

    /** Neighbours of one make. */
    private static final class Row {
        private final Set<String> links = new HashSet<>();
        private final Set<Element> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        private int text;
    }

    private Cards() {}

    static boolean fill(Element body, Sizes sizes) {
        Map<Element, Map<String, Row>> rowsByParent = new IdentityHashMap<>();
        for (Element link : body.getElementsByTag("a")) {
            String href = link.attr("href");
            if (href.length() < 2) {
                continue;
            }
            Element card = link;
            for (int i = 0; i < MAX_CLIMB && card != body && card.parent() != null; i++, card = card.parent()) {
                Sizes.Size size = sizes.of(card);
                if (size.text() >= SHORTEST && size.elements() >= FEWEST_PARTS) {
                    Row row = rowsByParent
                            .computeIfAbsent(card.parent(), parent -> new HashMap<>())
                            .computeIfAbsent(card.normalName() + ' ' + card.className(), make -> new Row());
                    row.links.add(href);
                    row.text += row.seen.add(card) ? size.text() : 0;
                }
            }
        }
        double most = sizes.of(body).text() * SHARE;
        return rowsByParent.values().stream()
                .flatMap(rows -> rows.values().stream())
                .anyMatch(row -> row.seen.size() >= FEWEST && row.links.size() >= FEWEST && row.text > most);
    }
}
