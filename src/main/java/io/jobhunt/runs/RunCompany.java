package io.jobhunt.runs;

import io.jobhunt.companies.TitleFilter;
import io.jobhunt.reading.CareerSite;

/** A company as it was chosen when the run was started; later changes of the settings don't touch the run. */
public record RunCompany(String name, CareerSite site, TitleFilter titleFilters) {}
