package io.jobhunt.page;

import java.time.Duration;

/** The product's form of stored pages, for tests of other rooms. */
public final class PageObjects {

    private PageObjects() {}

    public static RawPages rawPages() {
        return new RawPages(new PageSettings("jh-raw-pages", new PageSettings.Pages(false, Duration.ofDays(7), false)));
    }
}
