package io.jobhunt.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobhunt.companies.TitleFilter;
import io.jobhunt.companies.TitleMatcher;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.reading.ListedPosting;
import io.jobhunt.sourcing.Listing;
import io.jobhunt.sourcing.ListingCheck;
import io.jobhunt.sourcing.ScriptedSite;
import io.jobhunt.sourcing.Verdict;
import io.jobhunt.sourcing.answers.ListedText;
import io.jobhunt.sourcing.kinds.CareerSiteKinds;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.StreamSupport;

/** Lists a site, and says of what was found as much as is expected. */
final class ListTrial implements CorpusCase.Trial {

    private final JsonNode input;
    private final JsonNode expected;

    ListTrial(JsonNode input, JsonNode expected) {
        this.input = input;
        this.expected = expected;
    }

    @Override
    public Finding run() {
        CareerSiteKinds kinds = new CareerSiteKinds();
        CareerSite site = kinds.detect(URI.create(input.path("careers_url").asText()))
                .orElseThrow(() -> new IllegalStateException("no kind knows the address"));
        try (ScriptedSite web = new ScriptedSite().answers(new CaseAnswers(input.path("answers")))) {
            Listing listing = kinds.named(site.kind()).list(site, web.requests(site.kind()));
            return judge(listing);
        }
    }

    private Finding judge(Listing listing) {
        Map<String, Object> wanted = new LinkedHashMap<>();
        Map<String, Object> got = new LinkedHashMap<>();
        Verdict verdict = ListingCheck.judge(listing, OptionalInt.empty());
        List<ListedPosting> postings = listing.postings();
        expect("listed", postings.size(), wanted, got);
        expect("complete", verdict instanceof Verdict.Complete, wanted, got);
        expect("advertised", listing.advertised().orElse(-1), wanted, got);
        expect("ids", postings.stream().map(ListedPosting::externalId).toList(), wanted, got);
        expect("urls", postings.stream().map(ListedPosting::url).toList(), wanted, got);
        if (expected.has("included_titles")) {
            // As the site writes them; what is shown has its entities decoded.
            wanted.put(
                    "included_titles",
                    texts(expected.path("included_titles")).stream()
                            .map(ListedText::line)
                            .toList());
            TitleMatcher matcher = new TitleFilter(terms("include"), terms("exclude")).matcher();
            got.put(
                    "included_titles",
                    postings.stream()
                            .map(ListedPosting::title)
                            .filter(title -> matcher.decide(title).included())
                            .toList());
        }
        if (verdict instanceof Verdict.Incomplete incomplete && !wanted.equals(got)) {
            got.put("reason", incomplete.reason());
        }
        return Finding.compare(wanted, got);
    }

    private void expect(String name, Object value, Map<String, Object> wanted, Map<String, Object> got) {
        if (expected.has(name)) {
            JsonNode stated = expected.path(name);
            wanted.put(name, stated.isArray() ? texts(stated) : stated.asText());
            got.put(name, value);
        }
    }

    private List<String> terms(String which) {
        return texts(input.path("title_filters").path(which));
    }

    private static List<String> texts(JsonNode array) {
        return new ArrayList<>(StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList());
    }
}
