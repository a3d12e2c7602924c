package io.jobhunt.extract;

import io.jobhunt.LogContext;
import io.jobhunt.extract.ReadPages.ReadPage;
import io.jobhunt.page.PageText;
import io.jobhunt.page.RawPage;
import io.jobhunt.page.RawPages;
import io.jobhunt.page.RawPages.StoredPage;
import io.jobhunt.reading.Extracted;
import io.jobhunt.reading.NoPosting;
import io.jobhunt.reading.Posting;
import io.jobhunt.sourcing.kinds.CareerSiteKinds;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads one stored page. */
@Component("pageExtractor")
public class PageExtractor {

    private static final Logger log = LoggerFactory.getLogger(PageExtractor.class);

    private final RawPages pages;
    private final ReadPages readPages;
    private final CareerSiteKinds kinds;
    private final PageReader reader = new PageReader();
    private final Extraction extraction = new Extraction();

    PageExtractor(RawPages pages, ReadPages readPages, CareerSiteKinds kinds) {
        this.pages = pages;
        this.readPages = readPages;
        this.kinds = kinds;
    }

    /** The result; failures of the store are thrown, so that the message comes back. */
    public void extract(ExtractTask task, ExtractBatch batch) {
        try (LogContext ignored = LogContext.of(task.runId(), task.jobId(), null)) {
            ExtractResult result = read(task);
            if (result instanceof ExtractResult.Failed failed) {
                log.info("not extracted: {}", failed.message());
            }
            batch.complete(task, result);
        }
    }

    private ExtractResult read(ExtractTask task) {
        Optional<ReadPage> read = readPages.take(task.s3Key(), task.contentHash());
        if (read.isPresent()) {
            return extract(read.get().content(), read.get().page(), task);
        }
        Optional<StoredPage> stored = pages.get(task.s3Key());
        if (stored.isEmpty()) {
            return new ExtractResult.Failed("The stored page is gone. The next run fetches it again.");
        }
        RawPage page = PageText.page(
                stored.get().url(), stored.get().contentType(), stored.get().body());
        return extract(reader.read(page, kinds.named(task.site().kind()).read(task.site(), page)), page, task);
    }

    private ExtractResult extract(PageContent content, RawPage page, ExtractTask task) {
        Extracted extracted = extraction.extract(content, page, task.hints());
        if (extracted instanceof NoPosting nothing) {
            return new ExtractResult.Failed(
                    "Nothing could be read: " + nothing.reason().message() + ". Open the posting at its site.");
        }
        return new ExtractResult.Read((Posting) extracted);
    }
}
