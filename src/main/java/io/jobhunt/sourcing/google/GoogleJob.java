package io.jobhunt.sourcing.google;

import io.jobhunt.reading.ListedPosting;
import io.jobhunt.sourcing.answers.Row;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The id and address of a job, the same whether it was read from the feed or from a results page. */
final class GoogleJob {

    private static final String RESULTS = "https://www.google.com/about/careers/applications/jobs/results/";
    private static final Pattern ADDRESS = Pattern.compile("jobs/results/(\\d+)(?:-([^/?#]*))?");

    private GoogleJob() {}

    /**
     * @param id      as stated beside the job, or null
     * @param address any address of the job's page, or null; the id in it wins, because only that is the public one
     */
    static ListedPosting posting(String id, String address, String title, String location) {
        Row.need("title", title);
        Matcher matcher = ADDRESS.matcher(address == null ? "" : address);
        boolean addressed = matcher.find();
        String publicId = Row.need("id", addressed ? matcher.group(1) : id);
        String slug =
                addressed && matcher.group(2) != null && !matcher.group(2).isEmpty() ? matcher.group(2) : slug(title);
        return new ListedPosting(publicId, title, location == null ? "" : location, url(publicId, slug));
    }

    private static String url(String id, String slug) {
        return RESULTS + id + (slug.isEmpty() ? "" : "-" + slug);
    }

    private static String slug(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
