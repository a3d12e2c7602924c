package io.jobhunt.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PageRoomTest {

    private static final int SIZE = 10;

    private final PageRoom room = new PageRoom(new CrawlSettings(16, SIZE, 4, Duration.ofDays(30)));
    private final CountDownLatch later = new CountDownLatch(1);
    private final CamelContext camel = new DefaultCamelContext();
    private ProducerTemplate pages;

    @BeforeEach
    void start() throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from("direct:ends").bean(room, "leaveWhenDone");
                from("direct:fails").bean(room, "leaveWhenDone").throwException(new IllegalStateException("hostile"));
                from("direct:goes-on").bean(room, "leaveWhenDone").to("seda:later?waitForTaskToComplete=Never");
                from("seda:later").process(exchange -> later.await());
            }
        });
        camel.start();
        pages = camel.createProducerTemplate();
    }

    @AfterEach
    void stop() {
        later.countDown();
        camel.stop();
    }

    @Test
    void aPollWaitsUntilThereIsRoomForAllOfIt() throws Exception {
        room.enterLimited(SIZE - 1);
        CompletableFuture<Void> poll = CompletableFuture.runAsync(() -> room.enterLimited(2));
        assertThatThrownBy(() -> poll.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);

        pages.sendBody("direct:ends", "page");

        poll.get(10, TimeUnit.SECONDS);
    }

    @Test
    void aPageThatFailsLeavesToo() {
        room.enterLimited(SIZE);

        assertThatThrownBy(() -> pages.sendBody("direct:fails", "page")).hasRootCauseMessage("hostile");

        room.enterLimited(1);
    }

    @Test
    void aPageLeavesWhereItsWayEnds() throws Exception {
        room.enterLimited(SIZE);
        pages.sendBody("direct:goes-on", "page");
        CompletableFuture<Void> poll = CompletableFuture.runAsync(() -> room.enterLimited(1));
        assertThatThrownBy(() -> poll.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);

        later.countDown();

        poll.get(10, TimeUnit.SECONDS);
    }

    @Test
    void thereIsRoomForAPollAtLeast() {
        assertThatThrownBy(() -> new CrawlSettings(16, 9, 4, Duration.ofDays(30)))
                .hasMessageStartingWith("jobhunt.crawl.turns must be at least 10");
        assertThat(new CrawlSettings(16, 10, 4, Duration.ofDays(30)).turns()).isEqualTo(10);
    }
}
