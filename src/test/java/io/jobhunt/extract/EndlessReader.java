package io.jobhunt.extract;

import io.jobhunt.page.RawPage;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.reading.Reading;
import io.jobhunt.sourcing.CareerSiteKind;
import io.jobhunt.sourcing.Listing;
import io.jobhunt.sourcing.SiteRequests;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Reads without end and listens to nobody, as a parser does that runs in a circle; but it leaves the processor to others. */
public final class EndlessReader {

    private final CountDownLatch end = new CountDownLatch(1);

    /** Lets all its readings end. */
    public void end() {
        end.countDown();
    }

    String read() {
        while (end.getCount() > 0) {
            try {
                end.await();
            } catch (InterruptedException ignored) {
                // as parsers and regular expressions do
            }
        }
        return "after all";
    }

    String readUntilInterrupted() {
        try {
            end.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return "stopped";
    }

    /** A kind of career site that reads pages with this word so, and nothing from others. */
    public CareerSiteKind kind(String name, String word) {
        return new CareerSiteKind() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Optional<CareerSite> detect(URI url) {
                return Optional.empty();
            }

            @Override
            public Listing list(CareerSite site, SiteRequests requests) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Optional<Reading> read(CareerSite site, RawPage page) {
                if (page.text().contains(word)) {
                    EndlessReader.this.read();
                }
                return Optional.empty();
            }
        };
    }
}
