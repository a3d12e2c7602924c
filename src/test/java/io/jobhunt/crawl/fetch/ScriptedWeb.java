package io.jobhunt.crawl.fetch;

import io.jobhunt.web.Web;
import io.jobhunt.web.WebAnswer;
import io.jobhunt.web.WebFailure;
import io.jobhunt.web.WebRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A web that answers what a test tells it to. */
final class ScriptedWeb implements Web {

    interface Script {
        WebAnswer answer(WebRequest request) throws WebFailure;
    }

    final List<WebRequest> requests = new CopyOnWriteArrayList<>();
    private Script script;

    ScriptedWeb(Script script) {
        this.script = script;
    }

    void now(Script other) {
        script = other;
    }

    static WebAnswer answer(int status, URI uri, Map<String, String> headers, byte[] body) {
        return new WebAnswer(status, uri, headers, new ByteArrayInputStream(body));
    }

    static WebAnswer answer(int status, URI uri, Map<String, String> headers, String body) {
        return answer(status, uri, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public <T> T exchange(WebRequest request, AnswerReader<T> reader) throws WebFailure {
        requests.add(request);
        try {
            return reader.read(script.answer(request));
        } catch (IOException e) {
            throw new WebFailure(WebFailure.Reason.BROKEN, "broken", e);
        }
    }

    List<String> paths() {
        List<String> paths = new ArrayList<>();
        requests.forEach(request -> paths.add(request.uri().getPath()));
        return paths;
    }
}
