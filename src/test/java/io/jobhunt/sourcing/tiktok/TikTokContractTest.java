package io.jobhunt.sourcing.tiktok;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.reading.ListedPosting;
import io.jobhunt.sourcing.CareerSiteContract;
import io.jobhunt.sourcing.CareerSiteKind;
import io.jobhunt.sourcing.Listing;
import io.jobhunt.sourcing.ListingFailed;
import io.jobhunt.sourcing.PageRequest;
import io.jobhunt.sourcing.ScriptedSite;
import io.jobhunt.sourcing.ScriptedSite.Answer;
import io.jobhunt.sourcing.ScriptedSite.Asked;
import io.jobhunt.sourcing.ScriptedSite.Script;
import io.jobhunt.sourcing.answers.AnswerJson;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class TikTokContractTest implements CareerSiteContract {

    private static final String PATH = "/api/v1/public/supplier/search/job/posts";

    @Override
    public CareerSiteKind kind() {
        return new TikTok();
    }

    @Override
    public CareerSite site() {
        return new CareerSite("tiktok", "tiktok");
    }

    @Override
    public ObjectNode row(int n) {
        ObjectNode row = AnswerJson.MAPPER.createObjectNode();
        row.put("id", Long.toString(7_600_000_000_000_000_000L + n)).put("code", "A" + n);
        row.put("title", "Dancer &amp; Editor " + n).put("description", "Dance").put("requirement", "Feet");
        ObjectNode city = row.putObject("city_info").put("en_name", "San Jose").putNull("name");
        city.putObject("parent")
                .put("en_name", "California")
                .putObject("parent")
                .put("en_name", "United States");
        row.putObject("job_post_info").putNull("min_salary");
        return row;
    }

    @Override
    public ListedPosting expected(int n) {
        String id = Long.toString(7_600_000_000_000_000_000L + n);
        return new ListedPosting(
                id,
                "Dancer & Editor " + n,
                "San Jose, California, United States",
                "https://lifeattiktok.com/search/" + id);
    }

    /** Insists on the headers and the body without which the real one answers 400. */
    @Override
    public Script board(List<ObjectNode> rows) {
        return asked -> {
            JsonNode body = AnswerJson.tree(asked.body()).orElseThrow();
            if (!asked.method().equals("POST") || !asked.path().equals(PATH)) {
                return Answer.status(404);
            }
            if (!insisted(asked)
                    || body.path("limit").asInt() > 100
                    || !body.path("location_code_list").isArray()) {
                return Answer.status(400);
            }
            ObjectNode answer =
                    AnswerJson.MAPPER.createObjectNode().put("code", 0).put("message", "ok");
            ObjectNode data = answer.putObject("data").put("count", rows.size());
            if (rows.isEmpty()) {
                data.putNull("job_post_list");
                return Answer.json(answer);
            }
            ArrayNode page = data.putArray("job_post_list");
            rows.stream()
                    .skip(body.path("offset").asInt())
                    .limit(body.path("limit").asInt())
                    .forEach(page::add);
            return Answer.json(answer);
        };
    }

    private static boolean insisted(Asked asked) {
        return asked.headers().get("website-path").equals("tiktok")
                && asked.headers().get("accept-language").equals("en-US")
                && asked.headers().get("content-type").startsWith("application/json")
                && asked.headers().get("origin").equals("https://lifeattiktok.com")
                && asked.headers().get("referer").startsWith("https://lifeattiktok.com");
    }

    @Override
    public ObjectNode withoutTitle(ObjectNode row) {
        return row.put("title", " ");
    }

    @Test
    void aPageThatFailsIsNamedAndTheOthersAreKept() {
        Script well = board(rows(250));
        try (ScriptedSite scripted = new ScriptedSite()) {
            scripted.answers(
                    asked -> asked.body().contains("\"offset\":100") ? Answer.status(500) : well.answer(asked));

            Listing listing = list(scripted);

            assertThat(listing.postings()).hasSize(150).contains(expected(99), expected(200));
            assertThat(listing.cutShort()).startsWith("page 2 failed: ").contains("answered 500");
        }
    }

    @Test
    void aRefusalInTheBodyIsAFailure() {
        try (ScriptedSite scripted =
                new ScriptedSite().answers(Answer.json("{\"code\":10001,\"message\":\"bad path\",\"data\":null}"))) {
            assertThatThrownBy(() -> list(scripted))
                    .isInstanceOf(ListingFailed.class)
                    .hasMessageContaining("10001")
                    .hasMessageContaining("bad path");
        }
    }

    @Test
    void thePageIsAskedForByTheDetailCall() {
        PageRequest request = kind().pageRequest(site(), expected(3));

        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.uri())
                .isEqualTo(URI.create("https://api.lifeattiktok.com/api/v1/public/supplier/job/posts/detail"));
        assertThat(request.body()).isEqualTo("{\"job_post_id\":\"7600000000000000003\"}");
        assertThat(request.headers())
                .containsEntry("website-path", "tiktok")
                .containsEntry("Content-Type", "application/json");
        assertThat(request.robots()).isFalse();
    }

    @Test
    void byteDanceIsTheSameWithAnotherWebsitePath() {
        CareerSite byteDance =
                kind().detect(URI.create("https://joinbytedance.com/search")).orElseThrow();

        assertThat(byteDance).isEqualTo(new CareerSite("tiktok", "en"));
        assertThat(kind().pageRequest(byteDance, expected(1)).headers()).containsEntry("website-path", "en");
        assertThat(kind().detect(URI.create("https://lifeattiktok.com/search/1")))
                .contains(site());
        assertThat(kind().detect(URI.create("https://jobs.bytedance.com/campus/position")))
                .isEmpty();
    }
}
