package io.jobhunt.sourcing.teamtailor;

import io.jobhunt.reading.ListedPosting;
import io.jobhunt.sourcing.answers.ListedText;
import io.jobhunt.sourcing.answers.MalformedRow;
import io.jobhunt.sourcing.answers.Row;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The public id is the number in a posting's address; the feeds' own ids are others. */
final class TeamtailorRow {

    private static final Pattern ID = Pattern.compile("/jobs/(\\d+)");

    private TeamtailorRow() {}

    static ListedPosting posting(String url, String title, String location) {
        Row.need("link", url);
        Matcher id = ID.matcher(url);
        if (!id.find()) {
            throw new MalformedRow("no id in the link " + url);
        }
        String address = url.replaceFirst("[?#].*", "");
        return new ListedPosting(
                id.group(1), Row.need("title", ListedText.line(title)), location == null ? "" : location, address);
    }
}
