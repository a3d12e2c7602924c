package io.jobhunt.listing.requests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.jobhunt.sourcing.ListingFailed;
import io.jobhunt.sourcing.SiteRequests;
import io.jobhunt.sourcing.answers.AnswerJson;
import io.jobhunt.web.CallOff;
import io.jobhunt.web.RetryAfter;
import io.jobhunt.web.Web;
import io.jobhunt.web.WebAnswer;
import io.jobhunt.web.WebFailure;
import io.jobhunt.web.WebRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/**
 * The requests of one company's listing: each takes its turn at the host, is tried again where that may help, and never
 * goes on beyond the company's deadline.
 */
final class RetryingSiteRequests implements SiteRequests {

    private static final String JSON = "application/json";
    private static final String HTML = "text/html";

    private final Web web;
    private final Pauses pauses;
    private final RequestSettings settings;
    private final String kind;
    private final CallOff callOff;

    RetryingSiteRequests(Web web, Pauses pauses, RequestSettings settings, String kind, CallOff callOff) {
        this.web = web;
        this.pauses = pauses;
        this.settings = settings;
        this.kind = kind;
        this.callOff = callOff;
    }

    @Override
    public JsonNode getJson(URI uri, Map<String, String> headers) {
        return json("GET", uri, headers, null);
    }

    @Override
    public JsonNode postJson(URI uri, Map<String, String> headers, JsonNode body) {
        Map<String, String> all = new HashMap<>(headers);
        all.putIfAbsent("Content-Type", JSON);
        return json("POST", uri, all, AnswerJson.bytes(body));
    }

    private JsonNode json(String method, URI uri, Map<String, String> headers, byte @Nullable [] body) {
        return send(method, uri, JSON, headers, body, settings.maxJson(), answer -> {
            JsonNode json = AnswerJson.MAPPER.readTree(answer.body());
            if (json == null || json.isMissingNode()) {
                throw Refusals.unreadable(uri, "it is empty", null);
            }
            return json;
        });
    }

    @Override
    public Document getHtml(URI uri, Map<String, String> headers) {
        return send(
                "GET",
                uri,
                HTML,
                headers,
                null,
                settings.maxJson(),
                answer -> Jsoup.parse(
                        answer.body(), AnswerBody.charset(answer), answer.uri().toString()));
    }

    @Override
    public <T> T stream(URI uri, String accept, Map<String, String> headers, BodyReader<T> reader) {
        return send("GET", uri, accept, headers, null, settings.maxFeed(), answer -> reader.read(answer.body()));
    }

    private <T> T send(
            String method,
            URI uri,
            String accept,
            Map<String, String> headers,
            byte @Nullable [] body,
            DataSize max,
            Web.AnswerReader<T> reader) {
        if (uri.getHost() == null) {
            throw new ListingFailed("Not a web address: " + uri);
        }
        Map<String, String> all = new HashMap<>(headers);
        all.putIfAbsent("Accept", accept);
        Attempt.Trouble<T> before = null;
        for (int attempt = 1; ; attempt++) {
            pauses.untilNextTurn(kind, uri, before);
            Duration patience = pauses.upTo(settings.deadline());
            var request = new WebRequest(kind, method, uri, all, body, patience, max.toBytes(), callOff);
            Attempt<T> outcome = attempt(request, accept, reader);
            if (outcome instanceof Attempt.Usable<T> usable) {
                pauses.answered(kind, uri);
                return usable.value();
            }
            before = (Attempt.Trouble<T>) outcome;
            pauses.beforeRetry(kind, uri, attempt, before);
        }
    }

    private <T> Attempt<T> attempt(WebRequest request, String accept, Web.AnswerReader<T> reader) {
        try {
            return web.exchange(request, answer -> use(request.uri(), accept, answer, reader));
        } catch (WebFailure failure) {
            ListingFailed told = Refusals.web(request.uri(), failure);
            return failure.reason().isTransient() ? Attempt.again(told) : Attempt.forGood(told);
        }
    }

    /** What the reader refuses is an outcome, so that it is not taken for an answer that broke off. */
    private <T> Attempt<T> use(URI uri, String accept, WebAnswer answer, Web.AnswerReader<T> reader)
            throws IOException {
        boolean elsewhere = Refusals.isElsewhere(uri, answer.uri());
        if (answer.status() < 200 || answer.status() > 299) {
            return elsewhere ? Attempt.forGood(Refusals.elsewhere(uri, answer.uri())) : refusal(uri, answer);
        }
        try {
            WebAnswer peeked = AnswerBody.peekable(answer);
            if (!accept.contains(HTML) && AnswerBody.isHtml(peeked, accept)) {
                return Attempt.forGood(elsewhere ? Refusals.elsewhere(uri, answer.uri()) : Refusals.html(uri));
            }
            return new Attempt.Usable<>(reader.read(peeked));
        } catch (JsonProcessingException unreadable) {
            return AnswerJson.endsInTheMiddle(unreadable)
                    ? Attempt.again(Refusals.unreadable(uri, "it ends in the middle", unreadable))
                    : Attempt.forGood(Refusals.unreadable(uri, unreadable.getOriginalMessage(), unreadable));
        } catch (ListingFailed refusedByReader) {
            return Attempt.forGood(refusedByReader);
        }
    }

    private <T> Attempt<T> refusal(URI uri, WebAnswer answer) {
        ListingFailed told = Refusals.status(uri, answer.status());
        if (!Refusals.isTransient(answer.status())) {
            return Attempt.forGood(told);
        }
        Instant now = pauses.now();
        Duration asked = answer.header("retry-after")
                .flatMap(header -> RetryAfter.parse(header, now))
                .orElse(null);
        return new Attempt.Trouble<>(told, true, asked);
    }
}
