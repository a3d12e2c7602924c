package io.jobhunt.reading;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The languages whose names of months and countries the product knows from CLDR, as the JDK has them. */
public final class Cldr {

    public static final List<Locale> LOCALES = Stream.of(
                    "en", "de", "fr", "es", "pt", "it", "nl", "sv", "da", "nb", "fi", "pl", "cs", "tr")
            .map(Locale::forLanguageTag)
            .toList();

    private Cldr() {}
}
