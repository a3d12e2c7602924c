package io.jobhunt.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.AdviceWith;
import org.apache.camel.spi.Resource;
import org.apache.camel.spi.ResourceLoader;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The template behind every call of the API, with a bean of the test's own and no web server before it. */
class AnswerCallTest extends CamelTestSupport {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    /** Answers like the beans of the features. */
    public static class Shelf {

        record Book(String bookTitle, int pages) {}

        @BodyShape("{\"book_title\": \"…\"}")
        record NewBook(String bookTitle) {}

        public Book show(String id) {
            if (id == null) {
                throw Problem.badRequest("id is missing.");
            }
            if (id.equals("lost")) {
                throw new Problem(404, "Not found", "There is no such book.", Map.of("shelf", 3));
            }
            if (id.equals("torn")) {
                throw new IllegalStateException("password of the shelf");
            }
            return new Book(id, 7);
        }

        public Book add(String shelf, NewBook book) {
            return new Book(shelf + "/" + book.bookTitle(), 0);
        }

        /** What no JSON can be made of. */
        public Object blank() {
            return new Object();
        }
    }

    public AnswerCallTest() {
        testConfiguration().withUseAdviceWith(true);
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext camel = super.createCamelContext();
        camel.getRegistry().bind("problems", new ProblemWriter(JSON));
        camel.getRegistry().bind("jacksonObjectMapper", JSON);
        camel.getRegistry().bind("shelf", new Shelf());
        new BodyBinding(JSON).beforeApplicationStart(camel);
        return camel;
    }

    @Override
    protected RoutesBuilder[] createRouteBuilders() throws Exception {
        ResourceLoader files = PluginHelper.getResourceLoader(context);
        List<Resource> routes = List.of(
                files.resolveResource("classpath:routes/answer-problems.camel.yaml"),
                files.resolveResource("classpath:routes/answer-call.camel.yaml"));
        return PluginHelper.getRoutesLoader(context).findRoutesBuilders(routes).toArray(new RoutesBuilder[0]);
    }

    @BeforeEach
    void threeCalls() throws Exception {
        call("shelf-show-book", Map.of("method", "show(${header.id})"));
        call("shelf-add-book", Map.of("method", "add(${header.shelf}, ${body})", "success-status", "201"));
        call("shelf-show-blank", Map.of("method", "blank"));
        context.start();
    }

    private void call(String name, Map<String, Object> parameters) throws Exception {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("request", "get:/" + name);
        all.put("bean", "shelf");
        context.addRouteFromTemplate(name, "answer-call", all);
        AdviceWith.adviceWith(context, name, route -> route.replaceFromWith("direct:" + name));
    }

    private Message answer(String call, Object body, Map<String, Object> headers) {
        Exchange exchange = template.request("direct:" + call, request -> {
            request.getMessage().setBody(body);
            request.getMessage().setHeaders(new HashMap<>(headers));
        });
        assertThat(exchange.getException()).isNull();
        return exchange.getMessage();
    }

    private static JsonNode json(Message answer) throws Exception {
        return JSON.readTree(answer.getBody(String.class));
    }

    @Test
    void whatTheBeanReturnsIsTheAnswer() throws Exception {
        Message answer = answer("shelf-show-book", null, Map.of("id", "1984"));

        assertThat(json(answer)).isEqualTo(JSON.readTree("{\"book_title\": \"1984\", \"pages\": 7}"));
        assertThat(answer.getHeaders())
                .containsOnly(Map.entry("Content-Type", "application/json"), Map.entry("CamelHttpResponseCode", "200"));
    }

    @Test
    void theBodyIsBoundToWhatTheBeanAsksFor() throws Exception {
        Message answer = answer("shelf-add-book", "{\"book_title\": \"1984\"}", Map.of("shelf", "b"));

        assertThat(json(answer).path("book_title").asText()).isEqualTo("b/1984");
        assertThat(answer.getHeader("CamelHttpResponseCode")).isEqualTo("201");
    }

    @Test
    void aBodyThatCanNotBeBoundIsTheCallersFault() throws Exception {
        Message answer = answer("shelf-add-book", "{\"book_titel\": \"1984\"}", Map.of("shelf", "b"));

        assertIsProblem(
                answer, 400, "There is no 'book_titel' in this call. The body has to be {\"book_title\": \"…\"}.");
    }

    @Test
    void aRefusalIsAnsweredWithItsStatusAndMembers() throws Exception {
        Message answer = answer("shelf-show-book", null, Map.of("id", "lost"));

        assertIsProblem(answer, 404, "There is no such book.");
        assertThat(json(answer).path("shelf").asInt()).isEqualTo(3);
    }

    @Test
    void aMissingParameterIsNone() throws Exception {
        assertIsProblem(answer("shelf-show-book", null, Map.of()), 400, "id is missing.");
    }

    @Test
    void aFaultIsKeptToOurselves() throws Exception {
        Message answer = answer("shelf-show-book", null, Map.of("id", "torn"));

        JsonNode problem = json(answer);
        assertIsProblem(answer, 500, problem.path("detail").asText());
        assertThat(problem.path("detail").asText())
                .contains(problem.path("reference").asText());
        assertThat(problem.path("reference").asText()).hasSize(8);
        assertThat(answer.getBody(String.class)).doesNotContain("password");
    }

    @Test
    void anAnswerThatCanNotBeWrittenIsAFault() throws Exception {
        Message answer = answer("shelf-show-blank", null, Map.of());

        assertIsProblem(answer, 500, json(answer).path("detail").asText());
    }

    @Test
    void whatTheCallerSentDoesNotComeBack() {
        Map<String, Object> sent = Map.of(
                "Authorization",
                "Bearer x",
                "Cookie",
                "a=b",
                "Content-Type",
                "text/plain",
                "CamelHttpResponseCode",
                418);

        for (String id : List.of("1984", "lost", "torn")) {
            Map<String, Object> headers = new HashMap<>(sent);
            headers.put("id", id);

            Message answer = answer("shelf-show-book", null, headers);

            assertThat(answer.getHeaders()).containsOnlyKeys("Content-Type", "CamelHttpResponseCode");
            assertThat(answer.getHeader("Content-Type", String.class)).startsWith("application/");
            assertThat(answer.getHeader("CamelHttpResponseCode", Integer.class)).isNotEqualTo(418);
        }
    }

    private static void assertIsProblem(Message answer, int status, String detail) throws Exception {
        assertThat(answer.getHeaders())
                .containsOnlyKeys("Content-Type", "CamelHttpResponseCode")
                .containsEntry("Content-Type", "application/problem+json");
        assertThat(answer.getHeader("CamelHttpResponseCode", Integer.class)).isEqualTo(status);
        assertThat(json(answer).path("status").asInt()).isEqualTo(status);
        assertThat(json(answer).path("detail").asText()).isEqualTo(detail);
    }
}
