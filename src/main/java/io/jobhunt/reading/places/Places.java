package io.jobhunt.reading.places;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobhunt.reading.Place;
import io.jobhunt.reading.words.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Places of work as far as they are stated; a part whose kind is not certain stays in {@link Place#display()} only. */
public final class Places {

    private static final int MOST = 200;
    private static final int LONGEST = 4_000;

    private static final String[] CITY = {"addressLocality", "city", "locality", "town"};
    private static final String[] REGION = {"addressRegion", "region", "state", "province", "regionCode"};
    private static final String[] COUNTRY = {"addressCountry", "country", "countryName", "countryCode"};
    private static final String[] NAME = {"displayName", "display", "fullLocation", "name", "location", "label"};

    private static final Pattern BETWEEN = Pattern.compile("\\s*[|;•·\\n\\r]\\s*|\\s+/\\s+|\\s+or\\s+(?=\\p{Lu})");
    private static final Pattern ZIP = Pattern.compile("\\s+\\d{5}(?:-\\d{4})?$");

    private Places() {}

    /**
     * From schema.org's {@code jobLocation} or a site's own location: an object, a list or a text. Understands
     * {@code Place} with {@code PostalAddress}, and plain {@code city}/{@code state}/{@code country}.
     */
    public static List<Place> structured(@Nullable JsonNode jobLocation) {
        Map<String, Place> places = new LinkedHashMap<>();
        for (JsonNode one : JsonText.each(jobLocation)) {
            for (Place place : one.isObject() ? fromObject(one) : fromText(JsonText.text(one))) {
                if (places.size() < MOST) {
                    places.putIfAbsent(place.display(), place);
                }
            }
        }
        return List.copyOf(places.values());
    }

    /**
     * From a location as it is written: {@code San Mateo, CA, United States}, {@code London; Berlin, Germany},
     * {@code Remote - US}. Workplace words are no part of the place.
     */
    public static List<Place> fromText(@Nullable String text) {
        if (text == null || text.length() > LONGEST) {
            return List.of();
        }
        Map<String, Place> places = new LinkedHashMap<>();
        for (String part : BETWEEN.split(text)) {
            String location = LocationWords.withoutWorkplace(part);
            if (location != null && places.size() < MOST) {
                Place place = one(location);
                places.putIfAbsent(place.display(), place);
            }
        }
        return List.copyOf(places.values());
    }

    private static List<Place> fromObject(JsonNode object) {
        JsonNode address = object.get("address");
        if (address != null && address.isArray() && !address.isEmpty()) {
            List<Place> all = new ArrayList<>();
            for (JsonNode each : address) {
                all.addAll(each.isObject() ? fromParts(each, object) : fromText(JsonText.text(each)));
            }
            return all;
        }
        if (address != null && address.isObject()) {
            List<Place> places = fromParts(address, object);
            return places.isEmpty() && address.has("postalAddress")
                    ? fromParts(address.get("postalAddress"), object)
                    : places;
        }
        List<Place> places = fromParts(object, object);
        return places.isEmpty() && address != null ? fromText(JsonText.text(address)) : places;
    }

    private static List<Place> fromParts(JsonNode address, JsonNode place) {
        String city = JsonText.text(address, CITY);
        String region = JsonText.text(address, REGION);
        String country = JsonText.text(address, COUNTRY);
        Place whole = Place.of(city, region, country);
        if (whole == null) {
            return fromText(JsonText.text(place, NAME));
        }
        if (country != null && country.contains(",")) {
            // Sites shift parts: state "Austin", country "TX, USA". Read together they are right again.
            return fromText(whole.display());
        }
        if (LocationWords.withoutWorkplace(whole.display()) == null) {
            return List.of();
        }
        return List.of(whole);
    }

    private static Place one(String location) {
        String[] parts = location.split("\\s*,\\s*");
        Place backwards = backwards(location, parts);
        if (backwards != null) {
            return backwards;
        }
        String last = ZIP.matcher(parts[parts.length - 1]).replaceFirst("");
        if (parts.length == 1) {
            return Countries.isCountry(last)
                    ? new Place(location, null, null, last)
                    : new Place(location, null, Countries.isRegion(last) ? last : null, null);
        }
        String first = parts[0];
        if (parts.length == 2) {
            return pair(location, first, last);
        }
        if (Countries.isCountry(last) || Countries.isTwoLetterCode(last)) {
            return new Place(location, first, parts[parts.length - 2], last);
        }
        return Countries.isRegion(last) ? new Place(location, first, last, null) : Place.of(location);
    }

    /** Largest part first: {@code US, WA, Seattle}, {@code GB, London}, {@code United States-Utah-Corinne}. */
    private static @Nullable Place backwards(String location, String[] commaParts) {
        String[] dashParts = location.split("\\s*-\\s*");
        boolean dashed = commaParts.length == 1 && dashParts.length > 1 && Countries.code(dashParts[0]) != null;
        String[] parts = dashed ? dashParts : commaParts;
        String first = parts[0];
        String last = parts[parts.length - 1];
        if (parts.length == 2
                && Countries.isCountry(first)
                && !Countries.isCountry(last)
                && !Countries.isRegion(last)
                && !Countries.isTwoLetterCode(last)) {
            return new Place(location, last, null, first);
        }
        boolean code = Countries.isTwoLetterCode(first) && Countries.codeOf(first) != null;
        return parts.length == 3 && (code || dashed) && !Countries.isCountry(last) && !Countries.isTwoLetterCode(last)
                ? new Place(location, last, parts[1], first)
                : null;
    }

    private static Place pair(String location, String first, String last) {
        if (Countries.isRegion(last)) {
            return new Place(location, first, last, null);
        }
        if (Countries.isCountry(last)) {
            boolean isRegion = Countries.isRegion(first) && !first.equals("New York");
            return isRegion ? new Place(location, null, first, last) : new Place(location, first, null, last);
        }
        return Countries.isTwoLetterCode(last) ? new Place(location, first, null, null) : Place.of(location);
    }
}
