package io.jobhunt.runs.crowd;

import io.jobhunt.replay.HangingSites;
import java.io.IOException;

/** The sites of {@link HostedKind}'s companies; one that hangs answers nothing at all. */
final class HostedSites extends HangingSites {

    HostedSites() throws IOException {}

    /** How many requests came to hanging sites of companies that are called so. */
    int askedInVain(String prefix) {
        return (int) askedInVain().stream()
                .filter(company -> company.startsWith(prefix + "-"))
                .count();
    }

    @Override
    protected String company(String host) {
        return HostedKind.company(host);
    }

    @Override
    protected boolean isList(String path) {
        return true;
    }

    @Override
    protected String body(String company, String path) {
        return "[{\"id\":1,\"title\":\"Engineer\"},{\"id\":2,\"title\":\"Intern\"}]";
    }
}
