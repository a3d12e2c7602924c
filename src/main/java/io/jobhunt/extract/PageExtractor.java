package io.jobhunt.extract;

import io.jobhunt.LogContext;
import io.jobhunt.page.PageText;
import io.jobhunt.page.RawPage;
import io.jobhunt.page.StoredPage;
import io.jobhunt.reading.Extracted;
import io.jobhunt.reading.NoPosting;
import io.jobhunt.reading.Posting;
import io.jobhunt.sourcing.kinds.CareerSiteKinds;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes a page's fields of what was read from it. */
@Component("pageExtractor")
public class PageExtractor {

    private static final Logger log = LoggerFactory.getLogger(PageExtractor.class);

    private final CareerSiteKinds kinds;
    private final ReadingLimit limit;
    private final PageReader reader = new PageReader();
    private final Extraction extraction = new Extraction();

    PageExtractor(CareerSiteKinds kinds, ReadingLimit limit) {
        this.kinds = kinds;
        this.limit = limit;
    }

    /** Whether the crawl has just read it in this process, so that it need not be got from the store. */
    public boolean isAtHand(PageToRead page) {
        return page.read().isPresent();
    }

    /** Where it is stored. */
    public String key(PageToRead page) {
        return page.task().s3Key();
    }

    /** Of a page that is at hand. */
    public void extract(PageToRead page, ExtractBatch batch) {
        page.read()
                .ifPresent(read -> extract(
                        page.task(),
                        () -> extraction.extract(
                                read.content(), read.page(), page.task().hints()),
                        batch));
    }

    /** Of a page as the store gave it. */
    public void extractStored(PageToRead page, StoredPage stored, ExtractBatch batch) {
        ExtractTask task = page.task();
        extract(task, () -> read(task, stored), batch);
    }

    private Extracted read(ExtractTask task, StoredPage stored) {
        RawPage raw = PageText.page(stored.url(), stored.contentType(), stored.body());
        PageContent content = reader.read(raw, kinds.named(task.site().kind()).read(task.site(), raw));
        return extraction.extract(content, raw, task.hints());
    }

    /** Of a page that the store does not have any more. */
    public void giveUp(PageToRead page, ExtractBatch batch) {
        complete(
                page.task(),
                new ExtractResult.Failed("The stored page is gone. The next run fetches it again."),
                batch);
    }

    private void extract(ExtractTask task, Supplier<Extracted> reading, ExtractBatch batch) {
        complete(task, result(reading), batch);
    }

    private ExtractResult result(Supplier<Extracted> reading) {
        try {
            Extracted extracted = limit.within(reading);
            return extracted instanceof NoPosting nothing
                    ? new ExtractResult.Failed(
                            "Nothing could be read: " + nothing.reason().message() + ". Open the posting at its site.")
                    : new ExtractResult.Read((Posting) extracted);
        } catch (ReadingTooLong tooLong) {
            // Tried again it would take a thread each time.
            return new ExtractResult.Failed(tooLong.getMessage());
        }
    }

    private static void complete(ExtractTask task, ExtractResult result, ExtractBatch batch) {
        if (result instanceof ExtractResult.Failed failed) {
            try (LogContext ignored = LogContext.of(task.runId(), task.jobId(), null)) {
                log.info("not extracted: {}", failed.message());
            }
        }
        batch.complete(task, result);
    }
}
