package io.jobhunt.reading.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What sites write when a posting takes no more applications, in the languages of the EU and some others. */
public final class ClosedNotices {

    /** In English, what is closed and how are told in so many combinations that they are put together here. */
    private static final List<String> NOUNS = List.of(
            "position",
            "job",
            "role",
            "vacancy",
            "posting",
            "job posting",
            "listing",
            "opening",
            "job opening",
            "opportunity",
            "advert",
            "job advert",
            "job ad",
            "requisition",
            "offer",
            "job offer",
            "post");

    private static final List<String> ENDINGS = List.of(
            "has been filled",
            "is filled",
            "was filled",
            "is now filled",
            "has now been filled",
            "has been closed",
            "is closed",
            "is now closed",
            "has closed",
            "has now closed",
            "has expired",
            "is expired",
            "has been removed",
            "has been withdrawn",
            "has been cancelled",
            "has been canceled",
            "has been taken down",
            "has been archived",
            "has been deactivated",
            "has ended",
            "is not available");

    public static final List<String> PHRASES = Stream.concat(
                    lines("closed-notices.txt").stream(),
                    NOUNS.stream().flatMap(noun -> ENDINGS.stream().map(ending -> noun + " " + ending)))
            .distinct()
            .toList();

    /** Beside these words it is no notice: "open until the position is filled", "no applications from agencies". */
    public static final List<String> CONDITIONS = lines("closed-conditions.txt");

    private ClosedNotices() {}

    private static List<String> lines(String name) {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ClosedNotices.class.getResourceAsStream("/vocabulary/" + name)),
                StandardCharsets.UTF_8))) {
            return file.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
