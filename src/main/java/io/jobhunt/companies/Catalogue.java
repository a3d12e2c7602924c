package io.jobhunt.companies;

import io.jobhunt.sourcing.CareerSite;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** placeholder until the catalogue is merged */
@Component
class Catalogue {
    private static final List<Company> SIX = List.of(
            new Company("anthropic", "Anthropic", null, new CareerSite("greenhouse", "anthropic")),
            new Company("roblox", "Roblox", null, new CareerSite("greenhouse", "roblox")));

    List<Company> featured() {
        return SIX;
    }

    List<Company> search(String query, int limit) {
        return SIX;
    }

    Optional<Company> find(String name) {
        return SIX.stream().filter(c -> c.name().equals(name)).findFirst();
    }
}
