package io.jobhunt.runs;

import java.util.List;

/** The counts of an ended run, kept because its jobs move on to later runs. */
public record RunSnapshot(RunCounts counts, List<CompanyProgress> companies) {

    public static RunSnapshot of(List<CompanyProgress> companies) {
        return new RunSnapshot(RunCounts.of(companies), companies);
    }
}
