package io.jobhunt.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SettingsBindingTest {

    @Test
    void findsBaseUrlsByKind() {
        SourceSettings settings = bind(
                "jobhunt",
                SourceSettings.class,
                new MapPropertySource(
                        "p",
                        Map.of(
                                "jobhunt.sources.greenhouse.base-url", "http://localhost:9000/gh",
                                "jobhunt.bucket", "something else under the same prefix")));

        assertThat(settings.baseUrl("greenhouse")).contains(URI.create("http://localhost:9000/gh"));
        assertThat(settings.baseUrl("lever")).isEmpty();
    }

    @Test
    void findsThemInTheEnvironmentToo() {
        SourceSettings sources = bind(
                "jobhunt",
                SourceSettings.class,
                new SystemEnvironmentPropertySource(
                        "systemEnvironment", Map.of("JOBHUNT_SOURCES_GREENHOUSE_BASE_URL", "http://localhost:9000")));
        WebSettings web = bind(
                "jobhunt.crawl",
                WebSettings.class,
                new SystemEnvironmentPropertySource(
                        "systemEnvironment", Map.of("JOBHUNT_CRAWL_ALLOWED_PRIVATE_HOSTS", "Localhost,[::1]")));

        assertThat(sources.baseUrl("greenhouse")).contains(URI.create("http://localhost:9000"));
        assertThat(web.exempt("localhost.")).isTrue();
        assertThat(web.exempt("::1")).isTrue();
    }

    @Test
    void exemptsNobodyByDefault() {
        WebSettings web = bind("jobhunt.crawl", WebSettings.class, new MapPropertySource("p", Map.of()));

        assertThat(web.exempt("localhost")).isFalse();
        assertThat(web.presentedUserAgent()).isEqualTo("JobHuntTracker/0.1 (self-hosted job tracker)");
    }

    @Test
    void refusesABaseUrlWithoutAHost() {
        assertThatThrownBy(() -> bind(
                        "jobhunt",
                        SourceSettings.class,
                        new MapPropertySource("p", Map.of("jobhunt.sources.lever.base-url", "localhost:9000"))))
                .hasRootCauseMessage("a base-url needs a scheme and a host: localhost:9000");
    }

    private static <T> T bind(String prefix, Class<T> type, PropertySource<?> source) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(source);
        ConfigurationPropertySources.attach(environment);
        return Binder.get(environment).bindOrCreate(prefix, type);
    }
}
