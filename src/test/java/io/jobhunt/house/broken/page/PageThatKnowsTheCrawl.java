package io.jobhunt.house.broken.page;

import io.jobhunt.house.broken.crawl.Crawl;

/** An arrow upwards. */
record PageThatKnowsTheCrawl(Crawl[] crawls) {}
