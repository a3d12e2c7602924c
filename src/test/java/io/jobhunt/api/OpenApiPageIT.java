package io.jobhunt.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.ProductTest;
import io.jobhunt.runs.TestRuns;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** The document and the page to try the calls are there without a token, and need nothing from elsewhere. */
@ProductTest
@Import(TestRuns.class)
class OpenApiPageIT {

    @Autowired
    private Environment environment;

    private ApiCaller anybody;

    @BeforeEach
    void withoutToken() {
        anybody = ApiCaller.withoutToken(environment);
    }

    @Test
    void theDocumentIsServedAsItIsPackaged() {
        HttpResponse<String> response = anybody.get("/openapi.json");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(ApiCaller.mediaType(response)).isEqualTo("application/json");
        assertThat(OpenApiDocument.parse(response.body()))
                .isEqualTo(OpenApiDocument.packaged().root());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api-docs", "/api-docs/", "/api-docs/index.html"})
    void everythingThePageLoadsIsOurs(String address) {
        HttpResponse<String> page = anybody.get(address);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(ApiCaller.mediaType(page)).isEqualTo("text/html");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'self';")
                .doesNotContain("unsafe-eval");
        List<String> files = Pattern.compile("(?:src|href)=\"([^\"]+)\"")
                .matcher(page.body())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(files).hasSizeGreaterThanOrEqualTo(4).allSatisfy(file -> {
            assertThat(file).startsWith("/").doesNotStartWith("//");
            assertThat(anybody.get(file).statusCode()).as(file).isEqualTo(200);
        });
    }
}
