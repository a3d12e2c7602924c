package io.jobhunt.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CrawlSettingsTest {

    @Test
    void thereIsRoomForAPollAtLeast() {
        assertThatThrownBy(() -> new CrawlSettings(16, 9, 4, Duration.ofDays(30)))
                .hasMessageStartingWith("jobhunt.crawl.turns must be at least 10");
        assertThat(new CrawlSettings(16, 10, 4, Duration.ofDays(30)).turns()).isEqualTo(10);
    }
}
