package io.jobhunt.sourcing.amazon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.jobhunt.reading.ListedPosting;
import io.jobhunt.sourcing.answers.AnswerJson;
import io.jobhunt.sourcing.answers.JsonFields;
import io.jobhunt.sourcing.answers.ListedText;
import io.jobhunt.sourcing.answers.Row;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One row of the search: its public id is {@code id_icims}, and {@code locations} holds JSON written as text. */
final class AmazonRow {

    private static final Pattern ID_IN_PATH = Pattern.compile("/jobs/([^/?#]+)");

    private AmazonRow() {}

    static ListedPosting posting(JsonNode job) {
        String path = JsonFields.text(job, "job_path");
        String id = JsonFields.text(job, "id_icims");
        if (id == null && path != null) {
            Matcher inPath = ID_IN_PATH.matcher(path);
            id = inPath.find() ? inPath.group(1) : null;
        }
        Row.need("id", id);
        String title = Row.need("title", JsonFields.plain(job, "title"));
        return new ListedPosting(
                id, title, location(job), "https://www.amazon.jobs" + (path == null ? "/en/jobs/" + id : path));
    }

    private static String location(JsonNode job) {
        Set<String> places = new LinkedHashSet<>();
        for (String written : JsonFields.texts(job, "locations")) {
            String place = place(written);
            if (place != null) {
                places.add(place);
            }
        }
        if (places.isEmpty()) {
            String only = JsonFields.firstText(job, "normalized_location", "location");
            return only == null ? "" : ListedText.line(only);
        }
        return String.join("; ", places);
    }

    /** A virtual place is normalised to its country; only the raw form says that it is virtual. */
    private static String place(String written) {
        JsonNode place = AnswerJson.tree(written).orElse(MissingNode.getInstance());
        if (place.isObject()) {
            return "VIRTUAL".equalsIgnoreCase(JsonFields.text(place, "type"))
                    ? JsonFields.firstText(place, "location", "normalizedLocation")
                    : JsonFields.firstText(place, "normalizedLocation", "location");
        }
        return ListedText.line(written);
    }
}
