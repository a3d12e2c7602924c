package io.jobhunt.reading;

/** Where a value was read, in falling order of trust. */
public enum Provenance {
    API("api"),
    JSON_LD("json-ld"),
    MICRODATA("microdata"),
    STATE("state"),
    SELECTOR("selector"),
    TEXT("text"),
    LISTING("listing");

    private final String label;

    Provenance(String label) {
        this.label = label;
    }

    /** The word used in the API and the database. */
    public String label() {
        return label;
    }
}
