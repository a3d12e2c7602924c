package io.jobhunt.postings;

import io.jobhunt.reading.CareerSite;
import java.util.UUID;

/** Whose listing it is, and in which epoch of which run. */
public record CompanyInRun(UUID user, UUID run, int epoch, String company, CareerSite site) {}
