package io.jobhunt.sourcing.eightfold;

import java.util.Locale;

/** The two interfaces; an employer has one of them, or both. */
enum EightfoldApi {
    V2("/api/apply/v2/jobs?domain=%s&start=%s&num=10&sort_by=relevance", "/api/apply/v2/jobs/%2$s?domain=%1$s"),
    PCSX(
            "/api/pcsx/search?domain=%s&query=&start=%s&sort_by=timestamp",
            "/api/pcsx/position_details?position_id=%2$s&domain=%1$s&hl=en");

    private final String search;
    private final String detail;

    EightfoldApi(String search, String detail) {
        this.search = search;
        this.detail = detail;
    }

    String search(String domain, int start) {
        return String.format(Locale.ROOT, search, domain, start);
    }

    String detail(String domain, String id) {
        return String.format(Locale.ROOT, detail, domain, id);
    }

    static EightfoldApi named(String name) {
        return name == null || name.isBlank() ? null : valueOf(name.toUpperCase(Locale.ROOT));
    }
}
