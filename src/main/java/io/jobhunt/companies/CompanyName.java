package io.jobhunt.companies;

import io.jobhunt.reading.CareerSite;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What to call a company of which only its career site is known. */
record CompanyName(String name, String displayName) {

    private static final Set<String> NOT_THE_COMPANY =
            Set.of("www", "jobs", "job", "careers", "career", "apply", "join", "work", "talent", "karriere", "explore");

    /** From the part of the token that names the company: {@code eu/acme-labs}, {@code acme.wd5/External}, {@code jobs.acme.com}. */
    static CompanyName of(CareerSite site) {
        String token = site.token().startsWith("eu/") ? site.token().substring(3) : site.token();
        String host = token.split("[/|]")[0];
        List<String> labels = Arrays.asList(host.split("\\."));
        String company = labels.stream()
                .filter(label -> !NOT_THE_COMPANY.contains(label.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(host);
        String name = company.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        String display = Arrays.stream(company.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? new CompanyName(host, host) : new CompanyName(name, display);
    }
}
