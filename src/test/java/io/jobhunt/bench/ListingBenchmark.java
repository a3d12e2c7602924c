package io.jobhunt.bench;

import com.sun.management.OperatingSystemMXBean;
import io.jobhunt.companies.TitleFilter;
import io.jobhunt.companies.TitleMatcher;
import io.jobhunt.listing.CompanyListing;
import io.jobhunt.listing.ListingOrder;
import io.jobhunt.listing.ListingPurpose;
import io.jobhunt.listing.ListingSettings;
import io.jobhunt.listing.Listings;
import io.jobhunt.listing.requests.RequestSettings;
import io.jobhunt.listing.requests.SiteSessions;
import io.jobhunt.listing.requests.Sleeper;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.sourcing.NoPace;
import io.jobhunt.sourcing.Verdict;
import io.jobhunt.sourcing.kinds.CareerSiteKinds;
import io.jobhunt.web.HttpWeb;
import io.jobhunt.web.SourceSettings;
import io.jobhunt.web.WebSettings;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

/**
 * How long previewing many companies takes, and how much memory: everything a dry run does up to its answer, against
 * boards replayed by another process on this machine. Rates are switched off. Run it with a heap of interest:
 *
 * <pre>java -Xmx128m -cp ... io.jobhunt.bench.ListingBenchmark [companies [rows [parallel [description length]]]]</pre>
 */
public final class ListingBenchmark {

    private static final List<String> KINDS = List.of("greenhouse", "ashby", "lever", "smartrecruiters");

    private ListingBenchmark() {}

    public static void main(String[] args) throws IOException {
        int companies = number(args, 0, 200);
        int rows = number(args, 1, 500);
        int parallel = number(args, 2, 16);
        int description = number(args, 3, 0);
        Process boards = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReplayBoards.class.getName(),
                        Integer.toString(rows),
                        Integer.toString(description))
                .redirectError(new File("/dev/null"))
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(boards.getInputStream(), StandardCharsets.UTF_8))) {
            URI baseUrl = URI.create("http://127.0.0.1:" + said.readLine());
            for (int round = 1; round <= 5; round++) {
                measure(round, baseUrl, companies, rows, parallel);
            }
        } finally {
            boards.destroy();
        }
    }

    private static void measure(int round, URI baseUrl, int companies, int rows, int parallel) throws IOException {
        Map<String, SourceSettings.Source> sources = new HashMap<>();
        KINDS.forEach(kind -> sources.put(kind, new SourceSettings.Source(baseUrl)));
        Clock clock = Clock.systemUTC();
        try (HttpWeb web = new HttpWeb(WebSettings.allowing(), new SourceSettings(sources));
                Listings listings = new Listings(
                        new CareerSiteKinds(),
                        new SiteSessions(
                                web, NoPace.INSTANCE, RequestSettings.defaults(), clock, Sleeper.real(), new Random()),
                        new ListingSettings(parallel, 2 * parallel, Duration.ofMinutes(2), Duration.ofMinutes(2)),
                        clock)) {
            System.gc();
            ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
            long cpu = cpu();
            long start = System.nanoTime();

            List<CompanyListing> all = new CopyOnWriteArrayList<>();
            listings.begin(
                            ListingPurpose.PREVIEW,
                            new UUID(1, 0),
                            IntStream.range(0, companies)
                                    .mapToObj(n -> ListingOrder.first(
                                            "company-" + n,
                                            new CareerSite(KINDS.get(n % KINDS.size()), "company-" + n)))
                                    .toList(),
                            all::add)
                    .done()
                    .join();
            TitleMatcher matcher =
                    new TitleFilter(List.of("engineer", "developer"), List.of("intern", "manager", "7")).matcher();
            long included = all.stream()
                    .map(CompanyListing.Listed.class::cast)
                    .flatMap(listed -> listed.listing().postings().stream())
                    .filter(posting -> matcher.decide(posting.title()).included())
                    .count();

            long nanos = System.nanoTime() - start;
            long cpuUsed = cpu() - cpu;
            long complete = all.stream()
                    .filter(listing -> listing instanceof CompanyListing.Listed listed
                            && listed.verdict() instanceof Verdict.Complete
                            && listed.listing().postings().size() == rows)
                    .count();
            System.gc();
            Runtime heap = Runtime.getRuntime();
            System.out.printf(
                    "round %d: %d of %d companies complete, %d titles included; %.2f s, %.2f CPU-s, %.0f rows/s;"
                            + " heap peak %d MiB, held %d MiB, process peak %s%n",
                    round,
                    complete,
                    companies,
                    included,
                    nanos / 1e9,
                    cpuUsed / 1e9,
                    (double) companies * rows / (nanos / 1e9),
                    heapPeak() >> 20,
                    heap.totalMemory() - heap.freeMemory() >> 20,
                    processPeak());
            if (complete != companies) {
                throw new IllegalStateException("Not all were complete: "
                        + all.stream()
                                .filter(listing -> !(listing instanceof CompanyListing.Listed))
                                .findFirst());
            }
        }
    }

    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static long heapPeak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    private static String processPeak() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM"))
                        .map(line -> line.replaceAll("\\D+", "") + " kB")
                        .findFirst()
                        .orElse("unknown")
                : "unknown";
    }

    private static int number(String[] args, int index, int otherwise) {
        return index < args.length ? Integer.parseInt(args[index]) : otherwise;
    }
}
