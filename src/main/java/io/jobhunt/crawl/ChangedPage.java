package io.jobhunt.crawl;

import io.jobhunt.extract.ReadPages.ReadPage;
import io.jobhunt.page.PageObject;
import io.jobhunt.politeness.Politeness.Visited;

/**
 * A claimed page that says something new, to be stored.
 *
 * @param object how it is stored
 * @param read   what was read from it, for extraction in this process
 * @param result what becomes of the job once it is stored
 */
public record ChangedPage(PageTask task, PageObject object, ReadPage read, CrawlResult.Stored result, Visited visit)
        implements PageStep {}
