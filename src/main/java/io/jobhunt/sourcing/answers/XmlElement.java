package io.jobhunt.sourcing.answers;

import java.util.ArrayList;
import java.util.List;

/** One element of a feed with all that it holds; names are local names, so that a prefix does not matter. */
public final class XmlElement {

    private final String name;
    private final StringBuilder text = new StringBuilder();
    private final List<XmlElement> children = new ArrayList<>();

    XmlElement(String name) {
        this.name = name;
    }

    void append(String characters) {
        text.append(characters);
    }

    void append(XmlElement child) {
        children.add(child);
    }

    public String name() {
        return name;
    }

    /** The trimmed text of the element itself, or null when there is none. */
    public String text() {
        String trimmed = text.toString().strip();
        return trimmed.isEmpty() ? null : trimmed;
    }

    /** The text at the end of a path of element names, the first of each; null where the path breaks off. */
    public String text(String... path) {
        XmlElement at = this;
        for (String step : path) {
            List<XmlElement> found = at.all(step);
            if (found.isEmpty()) {
                return null;
            }
            at = found.get(0);
        }
        return at.text();
    }

    /** The direct children of a name, in order. */
    public List<XmlElement> all(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).toList();
    }

    /** The elements at the end of a path through the first child of each name. */
    public List<XmlElement> all(String parent, String childName) {
        return all(parent).stream()
                .findFirst()
                .map(found -> found.all(childName))
                .orElse(List.of());
    }

    /** All that the element holds, for reports and comparisons. */
    @Override
    public String toString() {
        return name + "(" + text + children + ")";
    }
}
