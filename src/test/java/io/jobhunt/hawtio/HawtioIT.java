package io.jobhunt.hawtio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobhunt.ProductTest;
import io.jobhunt.api.ApiCaller;
import io.jobhunt.queues.QueueDepths;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.StreamSupport;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Who may open Hawtio, and what it is told. */
@ProductTest
class HawtioIT {

    private static final String AGENT = "/hawtio/jolokia/";
    private static final String VERSION = "{\"type\":\"version\"}";
    private static final String ROUTE =
            "org.apache.camel:context=job-hunt-tracker,type=routes,name=\\\"auth-show-user\\\"";

    @Autowired
    private CamelContext camel;

    @Autowired
    private Environment environment;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private QueueDepths depths;

    @Autowired
    private SqsClient sqs;

    private ApiCaller anybody;
    private String signIn;
    private String setCookie;
    private String cookie;

    @BeforeEach
    void signIn() throws IOException {
        anybody = ApiCaller.withoutToken(environment);
        signIn = json.readTree(anybody.post("/api/auth/local", "{}").body())
                .path("access_token")
                .asText();
        HttpResponse<String> session = send(anybody.request("/hawtio/session")
                .header("Authorization", "Bearer " + signIn)
                .POST(BodyPublishers.noBody()));
        assertThat(session.statusCode()).isEqualTo(204);
        setCookie = session.headers().firstValue("Set-Cookie").orElseThrow();
        cookie = setCookie.split(";")[0];
    }

    @ParameterizedTest
    @ValueSource(strings = {"/hawtio", "/hawtio/", "/hawtio/index.html", "/hawtio/camel/routes", "/hawtio/%6Amx"})
    void aBrowserThatIsNotSignedInIsLedToSignIn(String page) {
        HttpResponse<String> answer = send(anybody.request(page).header("Accept", "text/html,*/*"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/open-hawtio");
    }

    @ParameterizedTest
    @ValueSource(strings = {AGENT, "/hawtio/jolokia", "/hawtio/user", "/hawtio/session", "/hawtio/static/js/main.js"})
    void whoIsNotSignedInGetsNothing(String address) {
        HttpResponse<String> answer = anybody.post(address, VERSION);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("Not signed in");
    }

    @Test
    void thereIsNoOtherWayToTheAgent() {
        assertThat(anybody.post("/jolokia", VERSION).body()).doesNotContain("\"agent\"");
        for (String endpoint : new String[] {"hawtio", "jolokia"}) {
            URI address = URI.create("http://127.0.0.1:" + environment.getRequiredProperty("management.server.port")
                    + "/actuator/" + endpoint);
            HttpResponse<String> answer =
                    send(HttpRequest.newBuilder(address).header("Authorization", "Bearer " + signIn));
            assertThat(answer.statusCode()).as(endpoint).isEqualTo(404);
        }
    }

    @Test
    void theCookieIsForHawtiosPagesAlone() {
        assertThat(setCookie).contains("Path=/hawtio;", "HttpOnly", "SameSite=Strict");
        String token = cookie.substring(cookie.indexOf('=') + 1);

        assertThat(send(anybody.request("/api/user").header("Cookie", cookie)).statusCode())
                .isEqualTo(401);
        assertThat(send(anybody.request("/api/user").header("Authorization", "Bearer " + token))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void theSignInsTokenDoesNotOpenTheAgent() {
        HttpRequest.Builder asHeader = anybody.request(AGENT).header("Authorization", "Bearer " + signIn);
        HttpRequest.Builder asCookie = anybody.request(AGENT).header("Cookie", HawtioSession.COOKIE + "=" + signIn);

        assertThat(send(asHeader.POST(BodyPublishers.ofString(VERSION))).statusCode())
                .isEqualTo(401);
        assertThat(send(asCookie.POST(BodyPublishers.ofString(VERSION))).statusCode())
                .isEqualTo(401);
    }

    @Test
    void whoIsSignedInSeesTheStartPageAtEachOfItsAddresses() {
        for (String page : new String[] {"/hawtio/", "/hawtio/camel/routes", "/hawtio/jmx"}) {
            HttpResponse<String> answer = send(anybody.request(page).header("Cookie", cookie));

            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            assertThat(answer.body()).contains("<title>Hawtio</title>");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .startsWith("default-src 'self';")
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("unsafe-eval", "script-src");
        }
        assertThat(send(anybody.request("/hawtio/nothing").header("Cookie", cookie))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theCounterOfARouteIsReadByItsName() throws IOException {
        String question = "{\"type\":\"read\",\"mbean\":\"" + ROUTE + "\",\"attribute\":\"ExchangesTotal\"}";
        long before = ask(question).path("value").asLong(-1);
        send(anybody.request("/api/user").header("Authorization", "Bearer " + signIn));

        assertThat(ask(question).path("value").asLong()).isEqualTo(before + 1);
    }

    @Test
    void theDiagramsXmlIsTold() throws IOException {
        JsonNode answer = ask(
                "{\"type\":\"exec\",\"operation\":\"dumpRoutesAsXml()\","
                        + "\"mbean\":\"org.apache.camel:context=job-hunt-tracker,type=context,name=\\\"job-hunt-tracker\\\"\"}");

        assertThat(answer.path("value").asText()).contains("<route id=\"auth-show-user\"", "<route id=\"crawl-");
    }

    @Test
    void theDepthsOfTheQueuesAreTold() throws IOException {
        String url = sqs.getQueueUrl(request -> request.queueName("jh-run-queue-dlq"))
                .queueUrl();
        sqs.sendMessage(request -> request.queueUrl(url).messageBody("lost"));
        depths.measure();

        JsonNode answer = ask("{\"type\":\"read\",\"mbean\":\"jobhunt:type=Queues,name=jh-run-queue-dlq\"}");
        sqs.purgeQueue(request -> request.queueUrl(url));

        assertThat(answer.path("value").path("Waiting").asLong()).isPositive();
        assertThat(answer.path("value").path("InFlight").isNumber()).isTrue();
        assertThat(answer.path("value").path("Delayed").isNumber()).isTrue();
        assertThat(ask("{\"type\":\"search\",\"mbean\":\"jobhunt:type=Queues,*\"}")
                        .path("value"))
                .hasSize(6);
    }

    @Test
    void theDataSourceIsTold() throws IOException {
        JsonNode pool = ask("{\"type\":\"read\",\"mbean\":\"com.zaxxer.hikari:type=Pool (jobhunt)\"}");

        assertThat(pool.path("value").path("TotalConnections").asInt()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'read','mbean':'java.lang:type=Runtime','attribute':'SystemProperties'}",
                "{'type':'read','mbean':'java.lang:type=Runtime','attribute':'InputArguments'}",
                "{'type':'exec','mbean':'com.sun.management:type=DiagnosticCommand','operation':'vmSystemProperties'}",
                "{'type':'exec','mbean':'java.lang:type=Memory','operation':'gc'}",
                "{'type':'write','mbean':'java.lang:type=Memory','attribute':'Verbose','value':true}",
                "{'type':'exec','mbean':'" + ROUTE + "','operation':'stop()'}"
            })
    void everythingElseIsRefused(String question) throws IOException {
        JsonNode answer = ask(question.replace('\'', '"'));

        assertThat(answer.path("status").asInt()).as(answer.toString()).isEqualTo(403);
        assertThat(answer.has("value")).isFalse();
    }

    @Test
    void nobodyLeavesAListenerInTheProcess() throws IOException {
        JsonNode backends = ask("{\"type\":\"notification\",\"command\":\"register\"}")
                .path("value")
                .path("backend");

        assertThat(backends.size()).isZero();
    }

    @Test
    void aPatternDoesNotReachWhatIsHidden() throws IOException {
        JsonNode read = ask("{\"type\":\"read\",\"mbean\":\"java.lang:*\",\"config\":{\"ignoreErrors\":true}}");
        JsonNode listed = ask("{\"type\":\"list\",\"config\":{\"maxDepth\":1}}");

        assertThat(read.toString()).doesNotContain("user.home", "java.class.path");
        assertThat(StreamSupport.stream(
                        ((Iterable<String>) () -> listed.path("value").fieldNames()).spliterator(), false))
                .containsExactlyInAnyOrder("org.apache.camel", "jobhunt", "com.zaxxer.hikari", "java.lang", "hawtio");
    }

    /** All ports of this machine are one site: the browser adds the cookie to what such a page asks. */
    @ParameterizedTest
    @CsvSource({
        "Origin, http://localhost:3000",
        "Origin, null",
        "Sec-Fetch-Site, same-site",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, none"
    })
    void aPageOfAnotherProgramIsRefused(String header, String value) {
        HttpResponse<String> answer = send(anybody.request(AGENT)
                .header("Cookie", cookie)
                .header(header, value)
                .POST(BodyPublishers.ofString(VERSION)));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void ourOwnPageIsNot() {
        HttpResponse<String> answer = send(anybody.request(AGENT)
                .header("Cookie", cookie)
                .header("Origin", "http://127.0.0.1:" + environment.getRequiredProperty("server.port"))
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(VERSION)));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"agent\"");
    }

    @Test
    void anAddressThatIsOpenedIsNoQuestion() {
        HttpResponse<String> answer = send(anybody.request(AGENT + "read/java.lang:type=Memory?callback=take")
                .header("Cookie", cookie));

        assertThat(answer.body()).doesNotContain("HeapMemoryUsage");
    }

    @Test
    void signingOutTakesTheCookieAway() {
        HttpResponse<String> answer = send(anybody.request("/hawtio/session")
                .header("Authorization", "Bearer " + signIn)
                .DELETE());

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .contains(HawtioSession.COOKIE + "=;", "Max-Age=0", "Path=/hawtio");
    }

    private JsonNode ask(String question) throws IOException {
        HttpResponse<String> answer = send(
                anybody.request(AGENT).header("Cookie", cookie).POST(BodyPublishers.ofString(ofThisContext(question))));
        assertThat(answer.statusCode()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return anybody.send(request.build(), BodyHandlers.ofString());
    }

    /** Several products of one test run share the JVM's beans; the name of each but the first has a number. */
    private String ofThisContext(String question) {
        return question.replace("context=job-hunt-tracker,", "context=" + camel.getManagementName() + ",");
    }
}
