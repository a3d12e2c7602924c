package io.jobhunt.reading.places;

import io.jobhunt.reading.Cldr;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes {@code vocabulary/countries.txt}: a line per country, {@code AT autriche|austria|österreich}. */
final class CountryNamesFile {

    private CountryNamesFile() {}

    public static void main(String[] args) throws IOException {
        Files.writeString(Path.of("src/main/resources/vocabulary/countries.txt"), text());
    }

    static String text() {
        Map<String, Set<String>> codes = codesByName();
        Map<String, Set<String>> names = new TreeMap<>();
        codes.forEach((name, of) -> {
            // The Kongo of Norwegians and the Kongo of Poles are two countries.
            if (of.size() == 1) {
                names.computeIfAbsent(of.iterator().next(), code -> new TreeSet<>())
                        .add(name);
            }
        });
        return names.entrySet().stream()
                .map(country -> country.getKey() + " " + String.join("|", country.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    private static Map<String, Set<String>> codesByName() {
        Map<String, Set<String>> codes = new TreeMap<>();
        Arrays.stream(Locale.getISOCountries())
                .forEach(code -> Cldr.LOCALES.forEach(language -> {
                    Locale country = new Locale.Builder().setRegion(code).build();
                    String name = country.getDisplayCountry(language).toLowerCase(Locale.ROOT);
                    codes.computeIfAbsent(name, any -> new TreeSet<>()).add(code);
                }));
        return codes;
    }
}
