package io.jobhunt.companies;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.sourcing.answers.AnswerJson;
import io.jobhunt.sourcing.answers.WebAddress;
import io.jobhunt.sourcing.kinds.CareerSiteKinds;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes the catalogue of companies from two tables of facts: which company has which board, and what companies are
 * called. How to run it is told beside what it writes. Running it again on the same tables writes the same file.
 */
public final class CatalogueCompiler {

    private static final List<String> COLUMNS =
            List.of("name", "display_name", "kind", "token", "website", "careers_host");

    /** The first six are not left to the tables. */
    private static final List<CatalogueCompany> FIRST = List.of(
            first("google", "Google", "google", "google", "https://www.google.com"),
            first("amazon", "Amazon", "amazon", "amazon", "https://www.amazon.com"),
            first("anthropic", "Anthropic", "greenhouse", "anthropic", "https://www.anthropic.com"),
            first("tiktok", "TikTok", "tiktok", "tiktok", "https://www.tiktok.com"),
            new CatalogueCompany(
                    "roblox",
                    "Roblox",
                    new CareerSite("greenhouse", "roblox"),
                    URI.create("https://www.roblox.com"),
                    "careers.roblox.com"),
            first(
                    "netflix",
                    "Netflix",
                    "eightfold",
                    "explore.jobs.netflix.net|netflix.com",
                    "https://www.netflix.com"));

    /** Words in a board's name that do not tell it from the company's other boards. */
    private static final Set<String> SAYING_NOTHING = Set.of("careers", "career", "jobs", "board", "careerspage", "gh");

    private static final Set<String> TOKEN_KNOWS_BETTER = Set.of("greenhouse", "ashby", "smartrecruiters");

    private final CareerSiteKinds kinds = new CareerSiteKinds();
    private final Set<String> kindNames =
            kinds.all().stream().map(kind -> kind.name()).collect(Collectors.toSet());
    private final Map<String, CatalogueCompany> byName = new HashMap<>();
    private final Set<CareerSite> taken = new HashSet<>();

    private CatalogueCompiler() {}

    /**
     * @param args boards ({@code company_slug, board_slug, board_url, monitor_type, monitor_config}), companies
     *             ({@code slug, name, website}), and the file to write
     */
    public static void main(String[] args) throws IOException {
        Map<String, Map<String, String>> companies = BoardTable.read(Path.of(args[1])).stream()
                .collect(Collectors.toMap(row -> row.get("slug"), row -> row, (a, b) -> a));
        List<CatalogueCompany> catalogue =
                new CatalogueCompiler().compile(BoardTable.read(Path.of(args[0])), companies);
        try (Writer out = Files.newBufferedWriter(Path.of(args[2]));
                CSVPrinter table = new CSVPrinter(out, Catalogue.FORMAT)) {
            table.printRecord(COLUMNS);
            for (CatalogueCompany company : catalogue) {
                table.printRecord(
                        company.name(),
                        company.displayName(),
                        company.site().kind(),
                        company.site().token(),
                        company.website(),
                        company.careersHost());
            }
        }
        System.out.println(catalogue.size() + " companies written to " + args[2]);
    }

    private List<CatalogueCompany> compile(
            List<Map<String, String>> boards, Map<String, Map<String, String>> companies) {
        FIRST.forEach(this::take);
        for (Map<String, String> board : boards) {
            siteOf(board)
                    .filter(site -> !taken.contains(site))
                    .ifPresent(site -> take(company(board, site, companies)));
        }
        List<CatalogueCompany> others = new ArrayList<>(byName.values());
        others.removeAll(FIRST);
        others.sort(Comparator.comparing(CatalogueCompany::name));
        List<CatalogueCompany> all = new ArrayList<>(FIRST);
        all.addAll(others);
        return all;
    }

    private void take(CatalogueCompany company) {
        if (byName.putIfAbsent(company.name(), company) == null) {
            taken.add(company.site());
        }
    }

    private CatalogueCompany company(
            Map<String, String> board, CareerSite site, Map<String, Map<String, String>> companies) {
        String slug = board.get("company_slug");
        Map<String, String> facts = companies.getOrDefault(slug, Map.of());
        String display = facts.getOrDefault("name", slug).strip();
        boolean another = byName.containsKey(slug);
        String which = another ? which(board.get("board_slug"), slug, site.kind()) : "";
        URI website = WebAddress.orNull(facts.getOrDefault("website", "").strip());
        URI url = WebAddress.orNull(board.get("board_url").strip());
        boolean recognised = url == null || kinds.detect(url).isPresent();
        return new CatalogueCompany(
                (another ? board.get("board_slug") : slug).toLowerCase(Locale.ROOT),
                which.isEmpty() ? display : display + " (" + which + ")",
                site,
                website,
                recognised ? null : url.getHost().toLowerCase(Locale.ROOT));
    }

    /** What tells a company's further board from its first: {@code paris society} of {@code accor-paris-society}. */
    private static String which(String board, String company, String kind) {
        String rest = board.startsWith(company + "-") ? board.substring(company.length() + 1) : board;
        return Arrays.stream(rest.split("-"))
                .filter(word -> !word.equals(kind) && !SAYING_NOTHING.contains(word))
                .collect(Collectors.joining(" "));
    }

    private Optional<CareerSite> siteOf(Map<String, String> board) {
        URI url = WebAddress.orNull(board.get("board_url").strip());
        Optional<CareerSite> byUrl = url == null ? Optional.empty() : kinds.detect(url);
        Optional<CareerSite> byConfiguration = byConfiguration(board, url);
        // Their API may know a board by another name than its page does.
        return TOKEN_KNOWS_BETTER.contains(board.get("monitor_type"))
                ? byConfiguration.or(() -> byUrl)
                : byUrl.or(() -> byConfiguration);
    }

    /** Boards shown at the company's own host: the table says of which kind, and how that kind knows them. */
    private Optional<CareerSite> byConfiguration(Map<String, String> board, URI url) {
        String kind = board.get("monitor_type");
        JsonNode facts = AnswerJson.tree(board.get("monitor_config")).orElse(AnswerJson.MAPPER.nullNode());
        String token =
                switch (kind) {
                    case "greenhouse", "ashby", "smartrecruiters", "workable" -> text(facts, "token", "board_token");
                    case "lever" ->
                        text(facts, "region").equals("eu") ? "eu/" + text(facts, "token") : text(facts, "token");
                    case "personio", "bamboohr" -> text(facts, "slug", "tenant");
                    case "recruitee" -> recruitee(facts, url);
                    case "eightfold" -> host(board.get("board_url"));
                    case "workday" -> workday(facts);
                    case "rss" -> text(facts, "preset").equals("teamtailor") ? host(text(facts, "feed_url")) : "";
                    default -> "";
                };
        String name = kind.equals("rss") ? "teamtailor" : kind;
        return token.isEmpty() || !kindNames.contains(name)
                ? Optional.empty()
                : Optional.of(new CareerSite(name, token));
    }

    private static String recruitee(JsonNode facts, URI url) {
        String host = host(text(facts, "api_base"));
        if (host.endsWith(".recruitee.com")) {
            return host.substring(0, host.indexOf('.'));
        }
        return !host.isEmpty() ? host : url == null ? "" : url.getHost();
    }

    private static String workday(JsonNode facts) {
        String company = text(facts, "company");
        String site = text(facts, "site");
        return company.isEmpty() || site.isEmpty() ? "" : company + "." + text(facts, "wd_instance") + "/" + site;
    }

    private static String host(String url) {
        URI uri = url.isEmpty() ? null : WebAddress.orNull(url);
        return uri == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
    }

    private static String text(JsonNode facts, String... names) {
        for (String name : names) {
            if (facts.path(name).isTextual()) {
                return facts.path(name).asText().strip();
            }
        }
        return "";
    }

    private static CatalogueCompany first(String name, String displayName, String kind, String token, String website) {
        return new CatalogueCompany(name, displayName, new CareerSite(kind, token), URI.create(website), null);
    }
}
