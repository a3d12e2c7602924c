package io.jobhunt.reading.places;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What stands on the label of a place of work. */
public final class PlaceLabels {

    public static final List<String> ALL =
            List.of(("location,locations,job location,job locations,work location,work locations,office location,"
                            + "office locations,primary location,primary locations,posting location,posting locations,"
                            + "additional location,additional locations,workplace location,place of work,office,"
                            + "offices,based in,standort,standorte,arbeitsort,einsatzort,dienstort,lieu,"
                            + "lieu de travail,localisation,ubicación,ubicacion,localización,localizacion,localidad,"
                            + "lugar,lugar de trabajo,localização,localizacao,sede,luogo,locatie,plaats,standplaats,"
                            + "plats,ort,lokalizacja,místo výkonu práce,místo pracoviště,lokalita,勤務地,工作地点")
                    .split(","));

    /** A line that begins with one of them, perhaps after a sign such as a pin. */
    private static final Pattern BEGINNING = Pattern.compile("^\\W{0,3}(?:"
            + ALL.stream()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|"))
            + ")\\b");

    private PlaceLabels() {}

    /** @param lower a line or its beginning, in small letters */
    public static boolean begins(String lower) {
        return BEGINNING.matcher(lower).find();
    }
}
