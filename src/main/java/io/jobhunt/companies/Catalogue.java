package io.jobhunt.companies;

import io.jobhunt.reading.CareerSite;
import io.jobhunt.sourcing.kinds.CareerSiteKinds;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The companies shipped with the product, read when they are first asked for. */
public final class Catalogue {

    /** RFC 4180, with the names of the columns in the first line. */
    static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setRecordSeparator('\n')
            .get();

    /** The first six, in the order they are shown in. */
    private static final List<String> FIRST = List.of("google", "amazon", "anthropic", "tiktok", "roblox", "netflix");

    private static final CareerSiteKinds KINDS = new CareerSiteKinds();

    /** Companies whose own site shows everybody's postings: an address there tells nothing of the employer. */
    private static final Set<String> JOB_BOARDS = Set.of(
            "linkedin.com",
            "indeed.com",
            "glassdoor.com",
            "ziprecruiter.com",
            "monster.com",
            "xing.com",
            "stepstone.de",
            "wellfound.com",
            "builtin.com",
            "dice.com",
            "seek.com.au",
            "welcometothejungle.com",
            "ycombinator.com");

    /**
     * @param words the display name for searching: lower case, without accents
     */
    private record Entry(CatalogueCompany company, String words) {}

    private record Content(
            List<Entry> entries,
            Map<String, CatalogueCompany> byName,
            Map<CareerSite, CatalogueCompany> bySite,
            Map<String, CatalogueCompany> byHost,
            Map<String, CatalogueCompany> byWebsite) {}

    private volatile Content content;

    /** The companies that everybody is offered before searching. */
    public List<CatalogueCompany> first() {
        Map<String, CatalogueCompany> byName = content().byName();
        return FIRST.stream().map(byName::get).toList();
    }

    public Optional<CatalogueCompany> named(String name) {
        return Optional.ofNullable(content().byName().get(name.toLowerCase(Locale.ROOT)));
    }

    /** The company whose career site this is. */
    public Optional<CatalogueCompany> at(CareerSite site) {
        return Optional.ofNullable(content().bySite().get(KINDS.identity(site)));
    }

    /** The company whose careers page is at this host of its own. */
    public Optional<CatalogueCompany> atHost(String host) {
        return Optional.ofNullable(content().byHost().get(bare(host)));
    }

    /** The company whose own site is at this host, when it is one company's only. */
    public Optional<CatalogueCompany> ofWebsite(String host) {
        return Optional.ofNullable(content().byWebsite().get(bare(host)));
    }

    public int size() {
        return content().entries().size();
    }

    /**
     * Companies whose name contains the words, in this order: names that are it, names that start with it, names with a
     * word that starts with it, others; shorter names first.
     *
     * @param words blank for all
     */
    public List<CatalogueCompany> search(String words, int limit) {
        String wanted = searchable(words);
        return content().entries().stream()
                .filter(entry -> rank(entry, wanted) < 4)
                .sorted(Comparator.<Entry>comparingInt(entry -> rank(entry, wanted))
                        .thenComparing(
                                entry -> wanted.isEmpty() ? 0 : entry.words().length())
                        .thenComparing(Entry::words)
                        .thenComparing(entry -> entry.company().name()))
                .limit(limit)
                .map(Entry::company)
                .toList();
    }

    private static int rank(Entry entry, String wanted) {
        String name = entry.company().name();
        if (entry.words().equals(wanted) || name.equals(wanted)) {
            return 0;
        } else if (entry.words().startsWith(wanted) || name.startsWith(wanted)) {
            return 1;
        } else if (entry.words().contains(" " + wanted)) {
            return 2;
        }
        return entry.words().contains(wanted) ? 3 : 4;
    }

    private Content content() {
        Content read = content;
        if (read == null) {
            synchronized (this) {
                read = content == null ? read() : content;
                content = read;
            }
        }
        return read;
    }

    private static Content read() {
        try (CSVParser table = FORMAT.parse(new InputStreamReader(
                Catalogue.class.getResourceAsStream("/catalogue/companies.csv"), StandardCharsets.UTF_8))) {
            List<CatalogueCompany> companies =
                    table.stream().map(Catalogue::company).toList();
            Map<CareerSite, CatalogueCompany> bySite = new HashMap<>();
            Map<String, CatalogueCompany> byHost = new HashMap<>();
            for (CatalogueCompany company : companies) {
                bySite.putIfAbsent(KINDS.identity(company.site()), company);
                if (company.careersHost() != null) {
                    byHost.putIfAbsent(bare(company.careersHost()), company);
                }
            }
            return new Content(
                    companies.stream()
                            .map(company -> new Entry(company, searchable(company.displayName())))
                            .toList(),
                    companies.stream().collect(Collectors.toMap(CatalogueCompany::name, Function.identity())),
                    bySite,
                    byHost,
                    byWebsite(companies));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A company's further boards have its name before theirs; hosts that companies of other names share are left out. */
    private static Map<String, CatalogueCompany> byWebsite(List<CatalogueCompany> companies) {
        Map<String, CatalogueCompany> first = new HashMap<>();
        Set<String> shared = new HashSet<>();
        for (CatalogueCompany company : companies) {
            if (company.website() == null || company.website().getHost() == null) {
                continue;
            }
            String host = bare(company.website().getHost());
            CatalogueCompany known = first.putIfAbsent(host, company);
            if (known != null && !company.displayName().startsWith(known.displayName())) {
                shared.add(host);
            }
        }
        first.keySet().removeAll(shared);
        first.keySet().removeAll(JOB_BOARDS);
        return first;
    }

    private static CatalogueCompany company(CSVRecord row) {
        String website = row.get("website");
        String host = row.get("careers_host");
        return new CatalogueCompany(
                row.get("name"),
                row.get("display_name"),
                new CareerSite(row.get("kind"), row.get("token")),
                website.isEmpty() ? null : URI.create(website),
                host.isEmpty() ? null : host);
    }

    private static String searchable(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    private static String bare(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return lower.startsWith("www.") ? lower.substring(4) : lower;
    }
}
