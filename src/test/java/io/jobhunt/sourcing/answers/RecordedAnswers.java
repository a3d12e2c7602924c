package io.jobhunt.sourcing.answers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobhunt.Recordings;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.sourcing.CareerSiteKind;
import io.jobhunt.sourcing.Listing;
import io.jobhunt.sourcing.ScriptedSite;
import io.jobhunt.sourcing.ScriptedSite.Script;
import java.io.IOException;
import java.nio.file.Files;

/** Recorded answers, and what a kind makes of them when the site gives them. */
public final class RecordedAnswers {

    private static final ObjectMapper STRICT = new ObjectMapper();

    private RecordedAnswers() {}

    public static String text(String recording) throws IOException {
        return Files.readString(Recordings.path(recording));
    }

    public static JsonNode json(String recording) throws IOException {
        return STRICT.readTree(text(recording));
    }

    /** Lists a site that answers by this script; rows that could not be read fail the test. */
    public static Listing listed(CareerSiteKind kind, CareerSite site, Script script) {
        Listing listing = listedWithMalformed(kind, site, script);
        assertThat(listing.malformed()).isEmpty();
        return listing;
    }

    public static Listing listedWithMalformed(CareerSiteKind kind, CareerSite site, Script script) {
        try (ScriptedSite scripted = new ScriptedSite().answers(script)) {
            return kind.list(site, scripted.requests(kind.name()));
        }
    }
}
