package io.jobhunt.sourcing.google;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobhunt.sourcing.Listing;
import io.jobhunt.sourcing.SiteRequests;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Map;
import org.jsoup.nodes.Document;

/** Lists a made-up feed in a process of its own, and prints what came of it; the feed exists only while it is read. */
final class GoogleFeedProbe implements SiteRequests {

    private static final String TEXT = "&lt;p&gt;Bake &amp;amp; build&lt;/p&gt; ".repeat(170);

    private final int jobs;
    private long bytes;

    private GoogleFeedProbe(int jobs) {
        this.jobs = jobs;
    }

    /** The number of jobs is the only argument. */
    public static void main(String[] arguments) {
        GoogleFeedProbe site = new GoogleFeedProbe(Integer.parseInt(arguments[0]));
        Listing listing = new Google().list(Google.SITE, site);
        System.out.println(listing.postings().size() + " jobs, " + site.bytes / 1_000_000 + " MB, cut short: "
                + listing.cutShort());
    }

    @Override
    public <T> T stream(URI uri, String accept, Map<String, String> headers, BodyReader<T> reader) {
        try (InputStream feed = new SequenceInputStream(new Parts())) {
            return reader.read(feed);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private final class Parts implements Enumeration<InputStream> {
        private int next = -1;

        @Override
        public boolean hasMoreElements() {
            return next <= jobs;
        }

        @Override
        public InputStream nextElement() {
            String part = next < 0
                    ? "<jobs>"
                    : next == jobs
                            ? "</jobs>"
                            : GoogleAnswers.job(next).replace("&lt;p&gt;Bake&nbsp;bread.&lt;/p&gt;", TEXT);
            next++;
            byte[] encoded = part.getBytes(StandardCharsets.UTF_8);
            bytes += encoded.length;
            return new ByteArrayInputStream(encoded);
        }
    }

    @Override
    public JsonNode getJson(URI uri, Map<String, String> headers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public JsonNode postJson(URI uri, Map<String, String> headers, JsonNode body) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Document getHtml(URI uri, Map<String, String> headers) {
        throw new UnsupportedOperationException();
    }
}
