package io.jobhunt.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobhunt.ProductTest;
import io.jobhunt.runs.TestRuns;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** Adding a company asks its site; here the demo board answers in the place of every Greenhouse board. */
@ProductTest
@Import(TestRuns.class)
@TestPropertySource(properties = "jobhunt.sources.greenhouse.base-url=http://127.0.0.1:${server.port}/demo")
class OpenApiAddCompanyIT {

    @Autowired
    private TestRuns given;

    @Test
    void aCompanyThatAnswersIsAddedAndCanBeChosen() {
        ApiCaller api = given.api(given.user());

        JsonNode added = api.expect(
                201,
                "POST /api/ingestion/companies",
                api.post("/api/ingestion/companies", "{\"url\": \"https://boards.greenhouse.io/demo\"}"));

        assertThat(added.path("kind").asText()).isEqualTo("greenhouse");
        assertThat(added.path("openings").intValue()).isPositive();
        JsonNode companies = api.expect(200, "GET /api/ingestion/companies", api.get("/api/ingestion/companies"));
        assertThat(companies.findValuesAsText("name"))
                .contains(added.path("name").asText());
    }
}
