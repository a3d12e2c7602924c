package io.jobhunt.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobhunt.crawl.fetch.FetchOutcome;
import io.jobhunt.crawl.fetch.PageFetcher;
import io.jobhunt.crawl.fetch.Robots;
import io.jobhunt.crawl.fetch.Settings;
import io.jobhunt.sourcing.PageRequest;
import io.jobhunt.sourcing.ScriptedSite;
import io.jobhunt.web.HttpWeb;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;

/**
 * Fetches one posting's page. {@code input.answers} are as in every case; a page alone may be written short: its
 * {@code headers} (the body is then {@link #POSTING}), a {@code body} that leads to the posting, or
 * {@code without_cookie}. Ready is a page that says what the posting says.
 */
final class PageTrial implements CorpusCase.Trial {

    private static final String POSTING = "<html><body><h1>Engineer</h1><p>You plan, build and test.</p></body></html>";

    /** The same, compressed. */
    private static final String POSTING_IN_BROTLI =
            "G0oA8BwHbuzEesIpbo1Q6fmCBtc8WW91K8bHMQ7Y//NFzkc8G/oMe4mqTpD3jFwqOysYb98lGIroiYcD";

    private final URI page;
    private final String id;
    private final JsonNode answers;
    private final String status;

    private PageTrial(URI page, String id, JsonNode answers, String status) {
        this.page = page;
        this.id = id;
        this.answers = answers;
        this.status = status;
    }

    static CorpusCase.Trial of(JsonNode input, JsonNode expected) {
        URI page = URI.create(input.path("page").asText("https://page.acme-example.com/jobs/900001"));
        ArrayNode answers = JsonNodeFactory.instance.arrayNode();
        if (input.path("answers").isArray()) {
            answers.addAll((ArrayNode) input.path("answers"));
        } else if (input.has("without_cookie")) {
            String cookie = input.path("without_cookie").path("set_cookie").asText();
            answers.add(at(page).put("cookie", cookie.split(";")[0]).put("html", POSTING));
            ObjectNode first = at(page).put("status", 302).put("location", page.toString());
            first.putObject("headers").put("Set-Cookie", cookie);
            answers.add(first);
        } else if (input.has("headers")) {
            boolean brotli =
                    input.path("headers").path("Content-Encoding").asText().equals("br");
            ObjectNode coded = at(page).put(brotli ? "base64" : "html", brotli ? POSTING_IN_BROTLI : POSTING);
            coded.set("headers", input.path("headers"));
            answers.add(coded);
        } else if (input.path("body").asText().startsWith("<html")) {
            answers.add(at(page).put("html", input.path("body").asText()));
            String target = input.path("body").asText().replaceFirst("(?is).*url=([^\"']+).*", "$1");
            answers.add(at(page.resolve(target)).put("html", POSTING));
        } else {
            return () -> new Finding.NotTried("its page is told in prose");
        }
        return new PageTrial(
                page,
                input.path("external_id").asText(null),
                answers,
                expected.path("status").asText());
    }

    private static ObjectNode at(URI uri) {
        return JsonNodeFactory.instance.objectNode().put("host", uri.getHost()).put("path", uri.getPath());
    }

    @Override
    public Finding run() throws Exception {
        try (ScriptedSite site = new ScriptedSite().answers(new CaseAnswers(answers));
                HttpWeb web = site.web("any")) {
            Clock clock = Clock.systemUTC();
            FetchOutcome outcome = new PageFetcher(
                            web, new Robots(web, Settings.fetch(), clock), Settings.fetch(), clock)
                    .fetch(PageRequest.html(page), "any", id, null, null);
            String got = outcome instanceof FetchOutcome.Fetched fetched
                            && fetched.page().text().contains("plan, build")
                    ? "ready"
                    : outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT);
            return status.equals(got) ? new Finding.Right() : new Finding.Wrong(status, outcome.toString());
        }
    }
}
