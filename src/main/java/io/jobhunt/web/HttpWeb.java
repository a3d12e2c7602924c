package io.jobhunt.web;

import io.jobhunt.Threads;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.jspecify.annotations.Nullable;

/** {@link Web} over Apache HttpClient. Thread-safe; one for the whole process. */
public final class HttpWeb implements Web, AutoCloseable {

    /** What is left of a body is read up to here, so that its connection can be used again. */
    private static final int WORTH_DRAINING = 16 * 1024;

    private final WebSettings settings;
    private final SourceSettings sources;
    private final TimedDns names;
    private final CloseableHttpClient guarded;
    private final CloseableHttpClient unguarded;
    private final ScheduledThreadPoolExecutor deadlines;

    public HttpWeb(WebSettings settings, SourceSettings sources) {
        this(settings, sources, SystemDefaultDnsResolver.INSTANCE);
    }

    /** @param names how names become addresses before the guard looks at them */
    public HttpWeb(WebSettings settings, SourceSettings sources, DnsResolver names) {
        this.settings = settings;
        this.sources = sources;
        this.names = new TimedDns(names, settings.nameTimeout());
        guarded = Clients.client(
                settings, new GuardedDns(this.names, settings::exempt), settings.maxConnectionsPerHost());
        // Only ever used for base-urls: all of a stand-in's sites share its one address, hence the whole pool.
        unguarded = Clients.client(settings, this.names, settings.maxConnections());
        deadlines = new ScheduledThreadPoolExecutor(1, Threads.daemons("web-deadlines"));
        deadlines.setRemoveOnCancelPolicy(true);
    }

    @Override
    public <T> T exchange(WebRequest request, AnswerReader<T> reader) throws WebFailure {
        Optional<URI> baseUrl = sources.baseUrl(request.kind());
        Redirects redirects = new Redirects(request.uri(), baseUrl);
        try (Deadline deadline = new Deadline(request.deadline(), request.callOff(), deadlines)) {
            Hop hop = Hop.to(request.uri(), baseUrl, settings);
            WebRequest current = request;
            while (true) {
                Reply<T> reply = send(current, hop, redirects.cookies(hop.real()), deadline, reader);
                if (reply instanceof Reply.Read<T> read) {
                    return read.value();
                } else if (reply instanceof Reply.Redirect<T> redirect) {
                    URI next = redirects.next(hop, redirect.status(), redirect.location(), redirect.setCookies());
                    current = Requests.redirected(current, hop.real(), next, redirect.status());
                    hop = Hop.to(next, baseUrl, settings);
                } else {
                    current = Requests.uncompressed(current);
                }
            }
        }
    }

    /** What came of one hop: a value, where to go next, or a coding that was not asked for and cannot be read. */
    private sealed interface Reply<T> {
        record Read<T>(T value) implements Reply<T> {}

        record Redirect<T>(int status, @Nullable String location, List<String> setCookies) implements Reply<T> {}

        record Unreadable<T>() implements Reply<T> {}
    }

    private <T> Reply<T> send(WebRequest request, Hop hop, String cookies, Deadline deadline, AnswerReader<T> reader)
            throws WebFailure {
        HttpUriRequestBase http = Requests.http(request, hop, cookies, settings);
        deadline.covers(http);
        CloseableHttpClient client = hop.byOperator() ? unguarded : guarded;
        try (ClassicHttpResponse response = client.executeOpen(RoutingSupport.determineHost(http), http, null)) {
            InputStream raw = response.getEntity() == null
                    ? InputStream.nullInputStream()
                    : response.getEntity().getContent();
            boolean reusable = false;
            try {
                Reply<T> reply = reply(request, hop, response, raw, reader);
                reusable = drained(raw);
                return reply;
            } finally {
                // Closing alone would first read the body to its end, however long that is.
                if (!reusable) {
                    http.cancel();
                }
            }
        } catch (IOException | HttpException | RuntimeException e) {
            throw Failures.of(e, hop, deadline.passed());
        }
    }

    private <T> Reply<T> reply(
            WebRequest request, Hop hop, ClassicHttpResponse response, InputStream raw, AnswerReader<T> reader)
            throws IOException {
        Map<String, String> headers = headers(response);
        if (Redirects.isRedirect(response.getCode())) {
            List<String> setCookies = Stream.of(response.getHeaders("Set-Cookie"))
                    .map(Header::getValue)
                    .toList();
            return new Reply.Redirect<>(response.getCode(), headers.get("location"), setCookies);
        }
        String coding = headers.get("content-encoding");
        if (!ContentCodings.areReadable(ContentCodings.in(coding)) && mayAskUncompressed(request)) {
            return new Reply.Unreadable<>();
        }
        try (InputStream body = Body.open(raw, coding, request.maxBytes())) {
            T value = reader.read(new WebAnswer(response.getCode(), hop.real(), headers, body));
            return new Reply.Read<>(value);
        }
    }

    /** Once, and never what may not be sent twice. */
    private static boolean mayAskUncompressed(WebRequest request) {
        return request.method().equals("GET")
                && request.headers().keySet().stream().noneMatch("Accept-Encoding"::equalsIgnoreCase);
    }

    private static Map<String, String> headers(ClassicHttpResponse response) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : response.getHeaders()) {
            headers.put(header.getName().toLowerCase(Locale.ROOT), header.getValue());
        }
        return headers;
    }

    private static boolean drained(InputStream raw) {
        try {
            return raw.readNBytes(WORTH_DRAINING).length < WORTH_DRAINING;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        deadlines.shutdownNow();
        guarded.close();
        unguarded.close();
        names.close();
    }
}
