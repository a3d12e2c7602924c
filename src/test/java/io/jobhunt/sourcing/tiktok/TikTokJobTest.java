package io.jobhunt.sourcing.tiktok;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.page.RawPage;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.reading.Place;
import io.jobhunt.reading.Provenance;
import io.jobhunt.reading.Reading;
import io.jobhunt.reading.Salary;
import java.math.BigDecimal;
import java.net.URI;
import org.junit.jupiter.api.Test;

class TikTokJobTest {

    private static final URI DETAIL =
            URI.create("https://api.lifeattiktok.com/api/v1/public/supplier/job/posts/detail");

    @Test
    void theDetailAnswerGivesEveryField() {
        String json =
                """
                {"code":0,"data":{"job_post_detail":{"id":"77","title":"Editor","description":"Cut < splice\\n\\nEvery day\\nand night",
                 "requirement":"Scissors","city_info":{"en_name":"Paris","parent":{"en_name":null,"parent":{"en_name":"France"}}},
                 "job_category":{"en_name":"Video"},"recruit_type":{"en_name":"Intern"},
                 "job_post_info":{"min_salary":100,"max_salary":"250.5","currency":"eur",
                   "job_post_object_value_list":[{"field_value":"<p>From 100 to 250</p>"}]}}}}
                """;

        Reading reading = read("en", json);

        assertThat(reading.from()).isEqualTo(Provenance.API);
        assertThat(reading.title()).isEqualTo("Editor");
        assertThat(reading.company()).isEqualTo("ByteDance");
        assertThat(reading.locations()).containsExactly(new Place("Paris, France", "Paris", null, "France"));
        assertThat(reading.employmentTypes()).containsExactly("INTERN");
        assertThat(reading.department()).isEqualTo("Video");
        assertThat(reading.salary()).isEqualTo(new Salary(new BigDecimal("100"), new BigDecimal("250.5"), "EUR", null));
        assertThat(reading.applyUrl()).isEqualTo(URI.create("https://joinbytedance.com/search/77"));
        assertThat(reading.descriptionHtml())
                .isEqualTo(
                        "<h3>Responsibilities</h3>\n<p>Cut &lt; splice</p><p>Every day<br>and night</p>"
                                + "\n<h3>Qualifications</h3>\n<p>Scissors</p>\n<h3>Job information</h3>\n<p>From 100 to 250</p>");
    }

    @Test
    void aRegularJobIsFullTimeAndNoPayIsNoSalary() {
        Reading reading = read(
                "tiktok",
                "{\"data\":{\"job_post_detail\":{\"id\":\"1\",\"title\":\"T\",\"recruit_type\":{\"en_name\":\"Regular\"},"
                        + "\"job_post_info\":{\"min_salary\":0,\"max_salary\":null}}}}");

        assertThat(reading.employmentTypes()).containsExactly("FULL_TIME");
        assertThat(reading.company()).isEqualTo("TikTok");
        assertThat(reading.salary()).isNull();
        assertThat(reading.descriptionHtml()).isNull();
    }

    @Test
    void anythingElseHasNothingParticular() {
        assertThat(new TikTok().read(new CareerSite("tiktok", "tiktok"), new RawPage(DETAIL, "text/html", "<html>")))
                .isEmpty();
        assertThat(new TikTok()
                        .read(
                                new CareerSite("tiktok", "tiktok"),
                                new RawPage(DETAIL, "application/json", "{\"code\":7}")))
                .isEmpty();
    }

    private static Reading read(String token, String json) {
        return new TikTok()
                .read(new CareerSite("tiktok", token), new RawPage(DETAIL, "application/json", json))
                .orElseThrow();
    }
}
