package io.jobhunt.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.reading.ListedPosting;
import io.jobhunt.sourcing.CareerSiteKind;
import io.jobhunt.sourcing.Listing;
import io.jobhunt.sourcing.PageRequest;
import io.jobhunt.sourcing.SiteRequests;
import io.jobhunt.sourcing.greenhouse.Greenhouse;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** The demo company's site as a kind of its own, so that it stays apart from the real ones in configuration. */
final class DemoSite implements CareerSiteKind {

    static final String KIND = "demo";

    private final Greenhouse greenhouse = new Greenhouse();

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public Optional<CareerSite> detect(URI url) {
        return Optional.empty();
    }

    /** The board answers like Greenhouse's, at another path. */
    @Override
    public Listing list(CareerSite site, SiteRequests requests) {
        return greenhouse.list(site, new UnderDemo(requests));
    }

    @Override
    public PageRequest pageRequest(CareerSite site, ListedPosting posting) {
        return PageRequest.html(URI.create(posting.url()));
    }

    /** Asks for {@code /demo/v1/…} where Greenhouse is asked for {@code /v1/…}. */
    private record UnderDemo(SiteRequests requests) implements SiteRequests {

        private static URI move(URI uri) {
            return URI.create("https://demo.invalid/demo" + uri.getRawPath());
        }

        @Override
        public JsonNode getJson(URI uri, Map<String, String> headers) {
            return requests.getJson(move(uri), headers);
        }

        @Override
        public JsonNode postJson(URI uri, Map<String, String> headers, JsonNode body) {
            return requests.postJson(move(uri), headers, body);
        }

        @Override
        public org.jsoup.nodes.Document getHtml(URI uri, Map<String, String> headers) {
            return requests.getHtml(move(uri), headers);
        }

        @Override
        public <T> T stream(URI uri, String accept, Map<String, String> headers, BodyReader<T> reader) {
            return requests.stream(move(uri), accept, headers, reader);
        }
    }
}
