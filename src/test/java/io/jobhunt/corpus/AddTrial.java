package io.jobhunt.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobhunt.companies.Catalogue;
import io.jobhunt.companies.CompanyFinder;
import io.jobhunt.companies.FoundCompany;
import io.jobhunt.listing.ListingSettings;
import io.jobhunt.listing.Listings;
import io.jobhunt.listing.requests.RequestSettings;
import io.jobhunt.listing.requests.SiteSessions;
import io.jobhunt.sourcing.CareerSiteKind;
import io.jobhunt.sourcing.ScriptedSite;
import io.jobhunt.sourcing.kinds.CareerSiteKinds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks for the company behind an address, as adding it would. */
final class AddTrial implements CorpusCase.Trial {

    private static final String ACTION = "POST companies ";

    private final JsonNode input;
    private final JsonNode expected;

    AddTrial(JsonNode input, JsonNode expected) {
        this.input = input;
        this.expected = expected;
    }

    @Override
    public Finding run() {
        CareerSiteKinds kinds = new CareerSiteKinds();
        JsonNode answers = input.has("answers") ? input.path("answers") : input.path("answer");
        try (ScriptedSite web = new ScriptedSite().answers(new CaseAnswers(answers))) {
            List<String> names = new ArrayList<>(
                    kinds.all().stream().map(CareerSiteKind::name).toList());
            names.add("careers-page");
            SiteSessions sessions = web.sessions(RequestSettings.defaults(), names.toArray(String[]::new));
            try (Listings listings = new Listings(
                    kinds,
                    sessions,
                    new ListingSettings(2, 4, Duration.ofMinutes(1), Duration.ofMinutes(1)),
                    web.clock())) {
                FoundCompany found = new CompanyFinder(kinds, new Catalogue(), sessions, listings, web.clock())
                        .find(input.path("action").asText().substring(ACTION.length()));
                return judge(found, web);
            }
        }
    }

    private Finding judge(FoundCompany found, ScriptedSite web) {
        Map<String, Object> wanted = new LinkedHashMap<>();
        Map<String, Object> got = new LinkedHashMap<>();
        wanted.put("status", expected.path("status").asInt(201));
        got.put("status", found instanceof FoundCompany.Found ? 201 : 422);
        if (found instanceof FoundCompany.Found known) {
            for (String field : List.of("kind", "token", "openings")) {
                if (expected.has(field)) {
                    wanted.put(field, expected.path(field).asText());
                    got.put(
                            field,
                            switch (field) {
                                case "kind" -> known.site().kind();
                                case "token" -> known.site().token();
                                default -> known.openings();
                            });
                }
            }
        }
        if (expected.has("at_most")) {
            expected.path("at_most").properties().forEach(host -> {
                long asked = web.asked().stream()
                        .filter(one -> one.host().equals(host.getKey()))
                        .count();
                wanted.put(host.getKey(), true);
                got.put(host.getKey(), asked <= host.getValue().asLong() ? true : asked + " requests");
            });
        }
        if (!wanted.equals(got)) {
            got.put("said", found.toString());
        }
        return Finding.compare(wanted, got);
    }
}
