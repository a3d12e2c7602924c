package io.jobhunt.extract;

import io.jobhunt.reading.Provenance;
import io.jobhunt.reading.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Takes each field from the most trusted reading that states it, and remembers which one that was. */
final class MostTrusted {

    private final List<Reading> readings = new ArrayList<>();
    private final Map<String, Provenance> provenance = new HashMap<>();

    MostTrusted(PageContent content) {
        readings.addAll(content.structured());
        readings.addAll(content.loose());
    }

    Map<String, Provenance> provenance() {
        return provenance;
    }

    <T> T value(String field, Function<Reading, T> of) {
        for (Reading reading : readings) {
            T value = of.apply(reading);
            if (value != null) {
                provenance.put(field, reading.from());
                return value;
            }
        }
        return null;
    }

    <T> T value(String field, Function<Reading, T> of, T listed) {
        T value = value(field, of);
        return value != null ? value : noted(field, Provenance.LISTING, listed);
    }

    <T> T valueOrText(String field, Function<Reading, T> of, Supplier<T> inText) {
        T value = value(field, of);
        return value != null ? value : noted(field, Provenance.TEXT, inText.get());
    }

    <T> List<T> list(String field, Function<Reading, List<T>> of, List<T> listed) {
        List<T> value = value(field, reading -> emptyToNull(of.apply(reading)), emptyToNull(listed));
        return value == null ? List.of() : value;
    }

    void sameAs(String field, String other) {
        if (provenance.containsKey(other)) {
            provenance.put(field, provenance.get(other));
        }
    }

    private <T> T noted(String field, Provenance from, T value) {
        if (value != null) {
            provenance.put(field, from);
        }
        return value;
    }

    private static <T> List<T> emptyToNull(List<T> list) {
        return list.isEmpty() ? null : list;
    }
}
