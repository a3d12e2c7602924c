package io.jobhunt.companies;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import io.jobhunt.api.BodyShape;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Applies a list of changes to a user's settings, each for itself: one that is wrong doesn't keep the others back. */
@Component
class SettingsChanges {

    private static final int MAX_OPS = 1_000;
    private static final int MAX_TERMS = 200;
    private static final int MAX_TERM_LENGTH = 200;

    private final ChosenCompanies chosen;
    private final CompanyDirectory directory;

    SettingsChanges(ChosenCompanies chosen, CompanyDirectory directory) {
        this.chosen = chosen;
        this.directory = directory;
    }

    /** The changes as they came; each is read by itself, so that one which can't be read leaves the others alone. */
    @BodyShape("a list of at most " + MAX_OPS + " changes: [{\"op\": \"upsert\", \"company_name\": \"…\"}]")
    record Ops(List<JsonNode> list) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Ops {
            if (list.size() > MAX_OPS) {
                throw new IllegalArgumentException("too many");
            }
        }
    }

    /** What became of one op. */
    public record Result(String op, boolean success, String companyName, Long id, Instant updatedAt, String error) {}

    /** An op that can't be done; the message says why. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    List<Result> apply(UUID user, Ops ops) {
        List<Result> results = new ArrayList<>();
        for (JsonNode op : ops.list()) {
            String name = op.path("op").asText("");
            String company = op.path("company_name").asText("");
            try {
                results.add(applyOne(user, name, company, op));
            } catch (Refused e) {
                results.add(new Result(name, false, company, null, null, e.getMessage()));
            }
        }
        return results;
    }

    private Result applyOne(UUID user, String op, String company, JsonNode change) {
        if (company.isBlank()) {
            throw new Refused("company_name is missing.");
        }
        if (company.indexOf('\0') >= 0) {
            throw new Refused("company_name contains a NUL character.");
        }
        return switch (op) {
            case "upsert" -> {
                if (directory.find(user, company).isEmpty()) {
                    throw new Refused("There is no company '" + company
                            + "'. Search the catalogue, or add it by its careers URL first.");
                }
                ChosenCompanies.Setting setting =
                        chosen.upsert(user, company, filter(change.get("title_filters")), enabled(change));
                yield new Result(op, true, company, setting.id(), setting.updatedAt(), null);
            }
            case "delete" ->
                chosen.delete(user, company)
                        .map(id -> new Result(op, true, company, id, null, null))
                        .orElseThrow(() -> new Refused("'" + company + "' is not among your companies."));
            default -> throw new Refused("op has to be upsert or delete.");
        };
    }

    private static Boolean enabled(JsonNode change) {
        JsonNode value = change.get("is_enabled");
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isBoolean()) {
            throw new Refused("is_enabled has to be true or false.");
        }
        return value.booleanValue();
    }

    private static TitleFilter filter(JsonNode filters) {
        if (filters == null || filters.isNull()) {
            return null;
        }
        if (!filters.isObject()) {
            // Reading it as "no terms" would quietly drop the terms there are.
            throw new Refused("title_filters has to be {\"include\": […], \"exclude\": […]}.");
        }
        return new TitleFilter(terms(filters, "include"), terms(filters, "exclude"));
    }

    private static List<String> terms(JsonNode filters, String name) {
        JsonNode values = filters.path(name);
        if (values.isMissingNode() || values.isNull()) {
            return List.of();
        }
        if (!values.isArray() || values.size() > MAX_TERMS) {
            throw new Refused("title_filters." + name + " has to be a list of at most " + MAX_TERMS + " terms.");
        }
        List<String> terms = new ArrayList<>();
        for (JsonNode value : values) {
            String term = value.isTextual() ? value.textValue().strip() : "";
            if (term.isEmpty() || term.length() > MAX_TERM_LENGTH || term.indexOf('\0') >= 0) {
                throw new Refused("Each term of title_filters." + name + " has to be a text of 1 to " + MAX_TERM_LENGTH
                        + " characters.");
            }
            if (!terms.contains(term)) {
                terms.add(term);
            }
        }
        return terms;
    }
}
