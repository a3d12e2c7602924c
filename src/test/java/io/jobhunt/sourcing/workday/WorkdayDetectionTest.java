package io.jobhunt.sourcing.workday;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.reading.CareerSite;
import java.net.URI;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkdayDetectionTest {

    @ParameterizedTest
    @CsvSource({
        "https://acme.wd5.myworkdayjobs.com/External, acme.wd5/External",
        "https://acme.wd5.myworkdayjobs.com/External/, acme.wd5/External",
        "https://acme.wd103.myworkdayjobs.com/en-US/Early_Careers?q=x, acme.wd103/Early_Careers",
        "https://acme.wd1.myworkdayjobs.com/en-US/2, acme.wd1/2",
        "https://acme.wd1.myworkdayjobs.com/fr/Site/job/Paris/Chef_R1, acme.wd1/Site",
        "https://acme.wd1.myworkdayjobs.com/Site/job/Paris/Chef_R1, acme.wd1/Site",
        "https://acme.wd1.myworkdayjobs.com/wday/cxs/acme/Site/jobs, acme.wd1/Site",
        "https://acme_group.wd1.myworkdayjobs.com/Site, acme_group.wd1/Site",
        "https://wd3.myworkdaysite.com/recruiting/acme/Site, acme.wd3.myworkdaysite/Site",
        "https://wd3.myworkdaysite.com/en-US/recruiting/acme/Site/job/Oslo/X_1, acme.wd3.myworkdaysite/Site",
    })
    void aSiteIsRecognisedByItsUrl(URI url, String token) {
        assertThat(new Workday().detect(url)).contains(new CareerSite("workday", token));
        assertThat(WorkdaySite.of(new CareerSite("workday", token)).token()).isEqualTo(token);
    }

    @ParameterizedTest
    @CsvSource({
        "https://acme.wd5.myworkdayjobs.com/",
        "https://www.myworkdayjobs.com/External",
        "https://wd3.myworkdaysite.com/recruiting/acme",
        "https://acme.example/wd5.myworkdayjobs.com/Site",
    })
    void anythingElseIsNot(URI url) {
        assertThat(new Workday().detect(url)).isEmpty();
    }

    @Test
    void aSiteIsRecognisedInAPageThatTalksToIt() {
        String page =
                "<script>var api='https:\\/\\/acme.wd5.myworkdayjobs.com\\/wday\\/cxs\\/acme\\/Site\\/jobs';</script>";

        assertThat(new Workday().detect(Jsoup.parse(page, "https://acme.example/careers")))
                .contains(new CareerSite("workday", "acme.wd5/Site"));
    }
}
