package io.jobhunt.crawl.fetch;

import io.jobhunt.crawl.fetch.FetchOutcome.Busy;
import io.jobhunt.crawl.fetch.FetchOutcome.Failed;
import io.jobhunt.crawl.fetch.FetchOutcome.Fetched;
import io.jobhunt.crawl.fetch.FetchOutcome.Gone;
import io.jobhunt.crawl.fetch.FetchOutcome.NotModified;
import io.jobhunt.crawl.fetch.FetchOutcome.Redirected;
import io.jobhunt.crawl.fetch.FetchOutcome.Refused;
import io.jobhunt.page.PageText;
import io.jobhunt.page.PageType;
import io.jobhunt.page.RawPage;
import io.jobhunt.sourcing.PageRequest;
import io.jobhunt.web.RetryAfter;
import io.jobhunt.web.Web;
import io.jobhunt.web.WebAnswer;
import io.jobhunt.web.WebFailure;
import io.jobhunt.web.WebRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Fetches one posting's page. Thread-safe; knows nothing of turns, rows or queues. */
public final class PageFetcher {

    /** Longer validators are not worth a row's space. */
    private static final int LONGEST_VALIDATOR = 512;

    /** Pages that lead on by themselves, one behind the other. */
    private static final int MOST_REFRESHES = 2;

    private final Web web;
    private final Robots robots;
    private final FetchSettings settings;
    private final Clock clock;

    public PageFetcher(Web web, Robots robots, FetchSettings settings, Clock clock) {
        this.web = web;
        this.robots = robots;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Whether {@link #fetch} would ask for the site's robots.txt first, which is a request to the host like any other
     * and wants a turn of its own.
     */
    public boolean asksRobotsFirst(PageRequest request, String kind) {
        return request.robots() && !robots.atHand(kind, request.uri());
    }

    /** Asks for the site's robots.txt if need be, so that {@link #fetch} asks for the page without a wait before it. */
    public void askRobots(PageRequest request, String kind) {
        if (request.robots()) {
            robots.permission(kind, request.uri());
        }
    }

    /**
     * @param kind         the career-site kind the page belongs to, for the base-url override
     * @param externalId   the posting's id at its site, by which its page is known wherever it leads; null if unknown
     * @param etag         of the version we have, or null
     * @param lastModified likewise, as the site sent it
     */
    public FetchOutcome fetch(PageRequest request, String kind, String externalId, String etag, String lastModified) {
        FetchOutcome outcome = fetchOnce(request, request.uri(), kind, externalId, etag, lastModified);
        for (int i = 0; i < MOST_REFRESHES && outcome instanceof Fetched fetched && isHtml(fetched); i++) {
            Optional<URI> target =
                    MetaRefresh.target(fetched.page().text(), fetched.page().url());
            if (target.isEmpty()) {
                break;
            }
            outcome = SamePosting.leads(request.uri(), target.get(), externalId)
                    ? fetchOnce(request, target.get(), kind, externalId, null, null)
                    : new Redirected(target.get());
        }
        return outcome;
    }

    private static boolean isHtml(Fetched fetched) {
        return !fetched.page().isJson();
    }

    /** @param uri the posting's address, or one that its page leads to */
    private FetchOutcome fetchOnce(
            PageRequest request, URI uri, String kind, String externalId, String etag, String lastModified) {
        if (request.robots()) {
            Robots.Permission permission = robots.permission(kind, uri);
            if (permission instanceof Robots.Permission.Disallowed) {
                return new Refused(uri.getHost() + " disallows this page in its robots.txt.");
            }
            if (permission instanceof Robots.Permission.Unknown unknown) {
                return new Busy(unknown.pause());
            }
        }
        try {
            return web.exchange(
                    new WebRequest(
                            kind,
                            request.method(),
                            uri,
                            headers(request, etag, lastModified),
                            request.body() == null ? null : request.body().getBytes(StandardCharsets.UTF_8),
                            settings.pageDeadline(),
                            settings.maxPageSize().toBytes()),
                    answer -> outcome(request, externalId, answer, etag != null || lastModified != null));
        } catch (WebFailure failure) {
            return new Failed(failure.getMessage(), failure.reason().isTransient());
        }
    }

    private static Map<String, String> headers(PageRequest request, String etag, String lastModified) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Accept", "text/html,application/xhtml+xml,application/json;q=0.9,*/*;q=0.5");
        headers.put("Accept-Language", "en-US,en;q=0.9,*;q=0.5");
        if (etag != null) {
            headers.put("If-None-Match", etag);
        }
        if (lastModified != null) {
            headers.put("If-Modified-Since", lastModified);
        }
        // What the site insists on goes over our own, however its name is written.
        request.headers().forEach((name, value) -> {
            headers.keySet().removeIf(name::equalsIgnoreCase);
            headers.put(name, value);
        });
        return headers;
    }

    private FetchOutcome outcome(PageRequest request, String externalId, WebAnswer answer, boolean conditional)
            throws IOException {
        int status = answer.status();
        String host = answer.uri().getHost();
        return switch (status) {
            case 200, 203 -> page(request, externalId, answer);
            case 304 ->
                conditional
                        ? new NotModified()
                        : new Failed(host + " answered 304 to a request without conditions.", true);
            case 401, 403, 451 -> new Refused(host + " answered " + status + ".");
            case 404, 410 -> new Gone(status);
            case 429, 503 ->
                new Busy(RetryAfter.pause(
                        answer.header("retry-after").orElse(null),
                        clock.instant(),
                        settings.busyPause(),
                        settings.maxRetryAfter()));
            case 408, 425 -> new Failed(host + " answered " + status + ".", true);
            default -> new Failed(host + " answered " + status + ".", status >= 500 && status < 600);
        };
    }

    private static FetchOutcome page(PageRequest request, String externalId, WebAnswer answer) throws IOException {
        if (!SamePosting.leads(request.uri(), answer.uri(), externalId)) {
            return new Redirected(answer.uri());
        }
        String header = answer.header("content-type").orElse(null);
        PageType type = PageType.of(header);
        if (type.statedBinary()) {
            return notAPage(answer, type);
        }
        byte[] body = answer.body().readAllBytes();
        if (body.length == 0) {
            return new Failed(answer.uri().getHost() + " answered with an empty page.", true);
        }
        if (type.isBinary(body)) {
            return notAPage(answer, type);
        }
        String text = PageText.decode(body, type);
        if (text.isBlank()) {
            return new Failed(answer.uri().getHost() + " answered with an empty page.", true);
        }
        boolean jsonAsked = asksForJson(request);
        String mediaType = type.effective(text, jsonAsked);
        if (jsonAsked && !mediaType.endsWith("json")) {
            return new Failed(answer.uri().getHost() + " answered with " + mediaType + " where JSON was due.", true);
        }
        return new Fetched(
                new RawPage(answer.uri(), mediaType, text),
                body,
                header == null ? mediaType : header,
                validator(answer, "etag"),
                validator(answer, "last-modified"));
    }

    private static boolean asksForJson(PageRequest request) {
        return request.headers().entrySet().stream()
                .anyMatch(header -> header.getKey().equalsIgnoreCase("accept")
                        && header.getValue().strip().matches("application/json(;.{0,40})?"));
    }

    private static Failed notAPage(WebAnswer answer, PageType type) {
        return new Failed(
                answer.uri().getHost() + " answered with something that is no page ("
                        + (type.mediaType().isEmpty() ? "unnamed" : type.mediaType()) + ").",
                false);
    }

    private static String validator(WebAnswer answer, String name) {
        return answer.header(name)
                .filter(value -> !value.isBlank() && value.length() <= LONGEST_VALIDATOR)
                .orElse(null);
    }
}
