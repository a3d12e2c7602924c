package io.jobhunt.extract.maintext;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jsoup.nodes.Element;

/** Recognises list pages: many neighbours, each with a linked heading, that together hold most of the page's text. */
final class Cards {

    private static final int FEWEST = 8;
    private static final int MAX_CLIMB = 6;
    private static final double SHARE = 0.5;

    private Cards() {}

    static boolean fill(Element body, ToIntFunction<Element> textLength) {
        Map<Element, Set<Element>> cardsByParent = new IdentityHashMap<>();
        for (Element element : body.getAllElements()) {
            if (isLinkedHeading(element)) {
                Element card = element;
                for (int i = 0; i < MAX_CLIMB && card != body && card.parent() != null; i++, card = card.parent()) {
                    cardsByParent
                            .computeIfAbsent(card.parent(), p -> Collections.newSetFromMap(new IdentityHashMap<>()))
                            .add(card);
                }
            }
        }
        int all = textLength.applyAsInt(body);
        for (Set<Element> cards : cardsByParent.values()) {
            if (cards.size() >= FEWEST) {
                int text = cards.stream().mapToInt(textLength).sum();
                if (text > all * SHARE) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isLinkedHeading(Element element) {
        return switch (element.normalName()) {
            case "h2", "h3", "h4", "h5" ->
                element.parent() != null
                        && (element.parent().normalName().equals("a")
                                || element.childrenSize() > 0 && element.selectFirst("a[href]") != null);
            default -> false;
        };
    }
}
