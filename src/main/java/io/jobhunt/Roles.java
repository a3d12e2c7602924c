package io.jobhunt;

import java.util.Set;

/** Which parts of the product this process plays. */
public record Roles(Set<String> names) {

    private static final Set<String> KNOWN = Set.of("api", "initialize", "crawl", "extract", "sweep");

    public Roles {
        for (String name : names) {
            if (!KNOWN.contains(name)) {
                throw new StartupProblem(
                        "jobhunt.roles names an unknown role '" + name + "'.",
                        "Use any of api, initialize, crawl, extract, sweep.");
            }
        }
    }

    public boolean has(String name) {
        return names.contains(name);
    }
}
