package io.jobhunt.lifecycle;

import io.jobhunt.SqlFile;
import io.jobhunt.companies.TitleFilter;
import io.jobhunt.crawl.ClaimedPages;
import io.jobhunt.crawl.CrawlResult;
import io.jobhunt.crawl.CrawledPage;
import io.jobhunt.crawl.PageTask;
import io.jobhunt.crawl.SettledPages;
import io.jobhunt.extract.ExtractBatch;
import io.jobhunt.extract.ExtractSteps;
import io.jobhunt.listing.CompanyListing;
import io.jobhunt.postings.CompanyInRun;
import io.jobhunt.postings.Fingerprint;
import io.jobhunt.queues.CrawlMessage;
import io.jobhunt.queues.ExtractMessage;
import io.jobhunt.queues.Outgoing;
import io.jobhunt.queues.Received;
import io.jobhunt.queues.RunMessage;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.reading.ListedPosting;
import io.jobhunt.runs.IngestionRun;
import io.jobhunt.runs.RunCompany;
import io.jobhunt.runs.initialize.RunPublisher.Chunk;
import io.jobhunt.sourcing.Listing;
import io.jobhunt.sourcing.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** What workers and users do, step by step in the order of the routes. */
final class Works {

    private static final List<String> COMPANIES = List.of("acme", "globex");
    private static final CareerSite SITE = new CareerSite("greenhouse", "acme");
    private static final String FIND_STALE = SqlFile.read("runs-find-stale").replace(":#", ":");
    private static final String RESTART = SqlFile.read("runs-restart").replace(":#", ":");

    private final LifecycleProduct product;
    private final UUID user;
    private final Random random;
    private boolean delays = true;

    Works(LifecycleProduct product, UUID user, long seed) {
        this.product = product;
        this.user = user;
        this.random = new Random(seed);
    }

    /** From here on no page is put off. */
    Works withoutDelay() {
        delays = false;
        return this;
    }

    private Work work(String name, List<? extends Received<?>> messages, Work.Steps steps) {
        return new Work(name, product.queues, messages, steps);
    }

    Work start() {
        List<RunCompany> companies = COMPANIES.subList(0, 1 + random.nextInt(2)).stream()
                .map(name -> new RunCompany(name, SITE, TitleFilter.ALL))
                .toList();
        return work("start", List.of(), work -> {
            work.nobodyComesBack();
            product.starter.start(user, companies, null);
            work.somebodyComes();
        });
    }

    Work stop() {
        return work("stop", List.of(), work -> product.runs
                .active(user)
                .ifPresent(run -> product.completion.abort(user, run)));
    }

    Work retry() {
        return work("retry", List.of(), work -> {
            List<IngestionRun> ended = product.runs.ended(user, 1);
            Optional<IngestionRun> run = product.runs
                    .active(user)
                    .flatMap(active -> product.runs.find(user, active))
                    .or(() -> ended.stream().findFirst());
            if (run.isPresent()) {
                work.nobodyComesBack();
                product.retries.retryAll(run.get());
                work.somebodyComes();
            }
        });
    }

    Work sweep() {
        return work("sweep", List.of(), work -> {
            Map<String, Object> silent = Map.of("silent_millis", 0L, "retry", 1);
            for (Map<String, Object> run :
                    product.jdbc.sql(FIND_STALE).params(silent).query().listOfRows()) {
                if (product.stale.finishIfDone(run)) {
                    continue;
                }
                if (product.stale.isTriedEnough(run, 1)) {
                    product.stale.giveUp(run, 0);
                    continue;
                }
                work.nobodyComesBack();
                for (Map<String, Object> restarted : product.jdbc
                        .sql(RESTART)
                        .params(silent)
                        .param("id", run.get("id"))
                        .param("epoch", run.get("epoch"))
                        .query()
                        .listOfRows()) {
                    Actor.gate();
                    product.queues.send(product.stale.message(restarted));
                }
                work.somebodyComes();
            }
        });
    }

    Work initialize() {
        List<Received<RunMessage>> taken = product.queues.take(RunMessage.class, 1, random);
        return work(
                "initialize",
                taken,
                work -> taken.forEach(received -> {
                    RunMessage run = received.message();
                    if (!product.isInitialized(run)) {
                        list(run);
                        publish(run);
                        product.noteInitialized(run);
                    }
                    Actor.gate();
                    product.acknowledge("jh-run-queue", taken);
                }));
    }

    private void list(RunMessage message) {
        product.runs.beginInitializing(message.runId(), message.epoch());
        Optional<IngestionRun> found = product.runs.find(message.runId());
        if (found.isEmpty()) {
            return;
        }
        IngestionRun run = found.get();
        for (RunCompany company : run.companies()) {
            if (!product.listings.companies(run.id()).contains(company.name())) {
                CompanyInRun owner = new CompanyInRun(user, run.id(), message.epoch(), company.name(), company.site());
                take(owner, company, listing(run.id(), company.name()));
            }
        }
        product.runs.beginIngesting(run.id(), message.epoch());
    }

    private void take(CompanyInRun owner, RunCompany company, CompanyListing listing) {
        if (product.fault == Fault.LOCKS_IN_TWO_ORDERS) {
            product.transaction.executeWithoutResult(
                    status -> product.listings.take(owner, company.titleFilters(), listing));
        } else {
            product.listings.take(owner, company.titleFilters(), listing);
        }
    }

    /** Each run finds something else at a company, and the same as often as it asks. */
    private static CompanyListing listing(UUID run, String company) {
        Random random = new Random(run.hashCode() * 31L + company.hashCode());
        if (random.nextInt(8) == 0) {
            return new CompanyListing.Failed(company, "It did not answer.", Duration.ZERO);
        }
        List<ListedPosting> postings = IntStream.range(0, 1 + random.nextInt(3))
                .filter(n -> random.nextInt(4) > 0)
                .mapToObj(n -> new ListedPosting(
                        Integer.toString(n), "Engineer " + n, "Berlin", "https://" + company + ".example/" + n))
                .toList();
        List<ListedPosting> shuffled = new ArrayList<>(postings);
        java.util.Collections.shuffle(shuffled, random);
        return new CompanyListing.Listed(
                company, Listing.whole(shuffled, List.of()), new Verdict.Complete(), Duration.ZERO);
    }

    private void publish(RunMessage run) {
        Iterator<Chunk> chunks = product.publisher.chunks(run);
        while (chunks.hasNext()) {
            Chunk chunk = chunks.next();
            for (List<Outgoing> batch : product.publisher.crawlBatches(chunk)) {
                Actor.gate();
                product.queues.send(batch);
            }
            for (List<Outgoing> batch : product.publisher.extractBatches(chunk)) {
                Actor.gate();
                product.queues.send(batch);
            }
            product.publisher.advance(chunk);
        }
        product.publisher.finishIfDone(run);
    }

    Work crawl() {
        List<Received<CrawlMessage>> taken = product.queues.take(CrawlMessage.class, 1 + random.nextInt(3), random);
        return work("crawl", taken, work -> {
            if (taken.isEmpty()) {
                return;
            }
            ClaimedPages claimed = product.claims.claim(taken);
            if (product.fault == Fault.NO_REPAIR) {
                product.claims.acknowledge(claimed);
            } else {
                Actor.gate();
                product.queues.send(claimed.extract());
                Actor.gate();
                work.nobodyComesBack();
                product.claims.acknowledge(claimed);
                product.claims.finish(claimed);
                work.somebodyComes();
            }
            List<CrawledPage> pages = claimed.granted().stream()
                    .map(task -> new CrawledPage(task, result(task), null))
                    .toList();
            if (pages.isEmpty()) {
                return;
            }
            Actor.gate();
            SettledPages settled = product.settlement.commit(pages);
            Actor.gate();
            product.queues.send(settled.extract());
            Actor.gate();
            product.queues.send(settled.again());
            Actor.gate();
            work.nobodyComesBack();
            product.settlement.acknowledge(settled);
            Actor.gate();
            product.settlement.finish(settled);
            work.somebodyComes();
        });
    }

    private CrawlResult result(PageTask task) {
        int choice = random.nextInt(delays ? 11 : 10);
        if (choice < 3) {
            String key = "raw/" + task.runId() + "/" + task.jobId() + ".html";
            product.objects.add(key);
            return new CrawlResult.Stored(
                    key, new Fingerprint(1, 1, random.nextInt(3), 10, Fingerprint.VERSION), null, null, "new", -1);
        } else if (choice < 5) {
            return new CrawlResult.Unchanged(null, null, "same", 0);
        } else if (choice < 6) {
            return new CrawlResult.Gone();
        } else if (choice < 10) {
            return new CrawlResult.Failed("The page could not be had.");
        }
        return new CrawlResult.Later(Duration.ofSeconds(1), random.nextBoolean(), "not now");
    }

    Work extract() {
        List<Received<ExtractMessage>> taken = product.queues.take(ExtractMessage.class, 1 + random.nextInt(3), random);
        return work("extract", taken, work -> {
            if (taken.isEmpty()) {
                return;
            }
            ExtractBatch batch = product.extraction.open(taken);
            ExtractSteps.readAll(batch, () -> random.nextInt(6) == 0);
            product.extraction.commit(batch);
            Actor.gate();
            work.nobodyComesBack();
            product.extraction.acknowledge(batch);
            Actor.gate();
            product.extraction.finish(batch);
            work.somebodyComes();
        });
    }
}
