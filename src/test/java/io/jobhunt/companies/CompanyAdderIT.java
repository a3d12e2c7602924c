package io.jobhunt.companies;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.ProductTest;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.runs.TestRuns;
import io.jobhunt.sourcing.ScriptedSite;
import io.jobhunt.sourcing.ScriptedSite.Answer;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A company is its site: however it is called, and however its address is spelt. */
@ProductTest
@Import(TestRuns.class)
class CompanyAdderIT {

    private static final ScriptedSite WEB = new ScriptedSite();

    @Autowired
    private TestRuns given;

    @Autowired
    private CompanyAdder adder;

    @Autowired
    private CompanyDirectory directory;

    private UUID user;

    @DynamicPropertySource
    static void sites(DynamicPropertyRegistry properties) {
        for (String kind : new String[] {"workday", "greenhouse", "lever"}) {
            properties.add(
                    "jobhunt.sources." + kind + ".base-url", () -> WEB.baseUrl().toString());
        }
        WEB.answers(asked -> Answer.json(
                switch (asked.host()) {
                    case "boards-api.greenhouse.io" -> "{\"jobs\": [{\"id\": 1, \"title\": \"Engineer\"}]}";
                    case "api.lever.co" -> "[{\"id\": \"1\", \"text\": \"Engineer\"}]";
                    default ->
                        "{\"total\": 1, \"jobPostings\": [{\"title\": \"Diver\", \"externalPath\": \"/job/Oslo/D_R1\"}]}";
                }));
    }

    @AfterAll
    static void close() {
        WEB.close();
    }

    @BeforeEach
    void aUser() {
        user = given.user();
    }

    @Test
    void everySiteOfATenantIsACompanyOfItsOwn() {
        String first = added("https://multi.wd5.myworkdayjobs.com/External");
        String second = added("https://multi.wd5.myworkdayjobs.com/Campus");
        String third = added("https://multi.wd5.myworkdayjobs.com/Executive");

        assertThat(first).isEqualTo("multi");
        assertThat(second).isEqualTo("multi-workday");
        assertThat(third).isEqualTo("multi-workday-2");
        assertThat(directory.find(user, second).orElseThrow().site())
                .isEqualTo(new CareerSite("workday", "multi.wd5/Campus"));
        assertThat(directory.find(user, third).orElseThrow().site())
                .isEqualTo(new CareerSite("workday", "multi.wd5/Executive"));
        assertThat(added("https://multi.wd5.myworkdayjobs.com/Campus")).isEqualTo(second);
    }

    @Test
    void anotherSpellingOfABoardIsTheSameCompanyWhereItsKindIgnoresCase() {
        assertThat(added("https://job-boards.greenhouse.io/dupes")).isEqualTo("dupes");
        assertThat(added("https://job-boards.greenhouse.io/Dupes")).isEqualTo("dupes");
        assertThat(added("https://multi.wd5.myworkdayjobs.com/External")).isEqualTo("multi");
        assertThat(added("https://multi.wd5.myworkdayjobs.com/external")).isEqualTo("multi");
        assertThat(added("https://jobs.lever.co/casey")).isEqualTo("casey");
        assertThat(added("https://jobs.lever.co/Casey"))
                .as("Lever tells them apart")
                .isEqualTo("casey-lever");
    }

    private String added(String url) {
        return adder.add(user, url).company().name();
    }
}
