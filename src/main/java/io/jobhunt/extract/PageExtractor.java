package io.jobhunt.extract;

import io.jobhunt.crawl.fetch.PageText;
import io.jobhunt.pages.RawPages;
import io.jobhunt.pages.RawPages.StoredPage;
import io.jobhunt.sourcing.CareerSiteKinds;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads one stored page. */
@Component("pageExtractor")
public class PageExtractor {

    private final RawPages pages;
    private final CareerSiteKinds kinds;
    private final PageReader reader = new PageReader();
    private final Extraction extraction = new Extraction();

    PageExtractor(RawPages pages, CareerSiteKinds kinds) {
        this.pages = pages;
        this.kinds = kinds;
    }

    /** The result; failures of the store are thrown, so that the message comes back. */
    public void extract(ExtractTask task, ExtractBatch batch) {
        batch.complete(task, read(task));
    }

    private ExtractResult read(ExtractTask task) {
        Optional<StoredPage> stored = pages.get(task.s3Key());
        if (stored.isEmpty()) {
            return new ExtractResult.Failed("The stored page is gone. The next run fetches it again.");
        }
        RawPage page = PageText.page(
                stored.get().url(), stored.get().contentType(), stored.get().body());
        PageContent content = reader.read(page, kinds.named(task.site().kind()).read(task.site(), page));
        Extracted extracted = extraction.extract(content, page, task.hints());
        if (extracted instanceof NoPosting nothing) {
            return new ExtractResult.Failed(
                    "Nothing could be read: " + nothing.reason().message() + ". Open the posting at its site.");
        }
        return new ExtractResult.Read((Posting) extracted);
    }
}
