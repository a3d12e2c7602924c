package io.jobhunt.sourcing.tiktok;

import static io.jobhunt.sourcing.answers.RecordedAnswers.json;
import static io.jobhunt.sourcing.answers.RecordedAnswers.listed;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobhunt.page.RawPage;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.reading.ListedPosting;
import io.jobhunt.reading.Reading;
import io.jobhunt.sourcing.Listing;
import io.jobhunt.sourcing.ScriptedSite.Answer;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TikTokRecordingsTest {

    @Test
    void recordedRowsOfTikTokAreListed() throws IOException {
        JsonNode jobs = json("tiktok/search_posts_4jobs_headstart_transcribed.json");
        Answer answer =
                Answer.json("{\"code\":0,\"data\":{\"count\":" + jobs.size() + ",\"job_post_list\":" + jobs + "}}");

        Listing listing = listed(new TikTok(), new CareerSite("tiktok", "tiktok"), asked -> answer);

        assertRows(listing.postings(), jobs, "https://lifeattiktok.com/search/");
        assertThat(listing.advertised()).hasValue(jobs.size());
        assertThat(listing.cutShort()).isNull();
    }

    @Test
    void aRecordedAnswerOfByteDanceIsListed() throws IOException {
        JsonNode answer = json("tiktok/bytedance_search_envelope_headstart_transcribed.json");
        Answer end = Answer.json("{\"code\":0,\"data\":{\"count\":1395,\"job_post_list\":[]}}");

        Listing listing = listed(
                new TikTok(),
                new CareerSite("tiktok", "en"),
                asked -> asked.body().contains("\"offset\":0,") ? Answer.json(answer) : end);

        assertRows(listing.postings(), answer.at("/data/job_post_list"), "https://joinbytedance.com/search/");
        assertThat(listing.advertised()).hasValue(answer.at("/data/count").intValue());
        assertThat(listing.cutShort()).contains("although the site advertises 1395");
    }

    private static void assertRows(List<ListedPosting> postings, JsonNode jobs, String pages) {
        assertThat(postings).hasSize(jobs.size());
        for (int i = 0; i < jobs.size(); i++) {
            JsonNode job = jobs.get(i);
            Set<String> place = new LinkedHashSet<>();
            for (JsonNode at = job.get("city_info"); at.isObject(); at = at.get("parent")) {
                place.add(at.get("en_name").textValue());
            }
            String id = job.get("id").textValue();
            assertThat(postings.get(i))
                    .isEqualTo(new ListedPosting(
                            id, job.get("title").textValue().strip(), String.join(", ", place), pages + id));
        }
    }

    @Test
    void recordedRowsAreReadAsDetails() throws IOException {
        URI detail = URI.create("https://api.lifeattiktok.com/api/v1/public/supplier/job/posts/detail");
        for (JsonNode job : json("tiktok/search_posts_4jobs_headstart_transcribed.json")) {
            String answer = "{\"code\":0,\"data\":{\"job_post_detail\":" + job + "}}";

            Reading reading = new TikTok()
                    .read(new CareerSite("tiktok", "tiktok"), new RawPage(detail, "application/json", answer))
                    .orElseThrow();

            assertThat(reading.title()).isEqualTo(job.get("title").textValue().strip());
            assertThat(reading.department())
                    .isEqualTo(job.at("/job_category/en_name").textValue());
            boolean intern = job.at("/recruit_type/en_name").textValue().equals("Intern");
            assertThat(reading.employmentTypes()).containsExactly(intern ? "INTERN" : "FULL_TIME");
            assertThat(reading.locations()).singleElement().satisfies(place -> assertThat(place.city())
                    .isEqualTo(job.at("/city_info/en_name").textValue()));
            assertThat(reading.descriptionHtml()).contains("<h3>Responsibilities</h3>", "<h3>Qualifications</h3>");
        }
    }
}
