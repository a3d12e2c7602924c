package io.jobhunt.sourcing.icims;

import io.jobhunt.sourcing.answers.ListedText;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** The labelled fields of a card or a posting: a label for screen readers beside its value, or {@code dt} and {@code dd}. */
final class IcimsFields {

    private static final Set<String> LOCATION_LABELS = Set.of("job locations", "job location", "location", "locations");

    private IcimsFields() {}

    /** Labels in lower case, in the order of the page. */
    static Map<String, String> of(Element in) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element label : in.select(".field-label")) {
            Element value = label.nextElementSibling();
            if (value != null) {
                put(label.text(), value.text(), fields);
            }
        }
        for (Element tag : in.select(".iCIMS_JobHeaderTag")) {
            Element label = tag.selectFirst("dt, .iCIMS_JobHeaderField");
            Element value = tag.selectFirst("dd, .iCIMS_JobHeaderData");
            if (label != null && value != null) {
                put(label.text(), value.text(), fields);
            }
        }
        return fields;
    }

    private static void put(String label, String value, Map<String, String> fields) {
        String name = ListedText.line(label);
        String text = ListedText.line(value);
        if (name != null && text != null) {
            fields.putIfAbsent(name.toLowerCase(Locale.ROOT).replaceAll("\\s*:$", ""), text);
        }
    }

    static String location(Element in) {
        return String.join("; ", locations(in));
    }

    /** {@code US-TX-Austin | US-CO-Denver}. */
    static List<String> locations(Element in) {
        String stated = of(in).entrySet().stream()
                .filter(field -> LOCATION_LABELS.contains(field.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> {
                    Element plain = in.selectFirst(".iCIMS_JobHeaderTag.location, .iCIMS_JobLocation");
                    return plain == null ? "" : plain.text();
                });
        return Arrays.stream(stated.split("\\s*\\|\\s*"))
                .map(ListedText::line)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new))
                .stream()
                .toList();
    }
}
