package io.jobhunt.house.broken.crawl;

import jakarta.servlet.http.HttpServletRequest;

/** Sees the web server's types. */
final class CrawlThatAnswersRequests {

    private CrawlThatAnswersRequests() {}

    static String path(HttpServletRequest request) {
        return request.getRequestURI();
    }
}
