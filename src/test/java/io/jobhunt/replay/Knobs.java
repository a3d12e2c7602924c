package io.jobhunt.replay;

import java.util.Map;

/**
 * How the site behaves. Shares are of all postings, between 0 and 1, and always concern the same ones.
 *
 * @param latency  milliseconds before each page
 * @param errors   share of pages that answer 500, always
 * @param flaky    share of pages that answer 500 the first time they are asked for after the knobs were turned
 * @param gone     share of pages that answer 404
 * @param changed  share of pages that have been edited since their first revision
 * @param revision which edit the changed pages have
 * @param noise    whether pages differ in tokens, ages and counters each time
 * @param etag     whether pages have an ETag, and are not sent again to those who have them
 * @param date     which of the recorded dates of a board with a history is today; -1 for the board without one
 */
record Knobs(
        int latency,
        double errors,
        double flaky,
        double gone,
        double changed,
        int revision,
        boolean noise,
        boolean etag,
        int date) {

    static final Knobs PLAIN = new Knobs(0, 0, 0, 0, 0, 0, false, false, -1);

    /** These knobs, with those turned that are named. @throws IllegalArgumentException for one that does not exist */
    Knobs turned(Map<String, String> names) {
        Knobs knobs = this;
        for (Map.Entry<String, String> knob : names.entrySet()) {
            knobs = knobs.turned(knob.getKey(), knob.getValue());
        }
        return knobs;
    }

    private Knobs turned(String name, String value) {
        return new Knobs(
                name.equals("latency") ? Integer.parseInt(value) : latency,
                name.equals("errors") ? Double.parseDouble(value) : errors,
                name.equals("flaky") ? Double.parseDouble(value) : flaky,
                name.equals("gone") ? Double.parseDouble(value) : gone,
                name.equals("changed") ? Double.parseDouble(value) : changed,
                name.equals("revision") ? Integer.parseInt(value) : revision,
                name.equals("noise") ? Boolean.parseBoolean(value) : noise,
                name.equals("etag") ? Boolean.parseBoolean(value) : etag,
                name.equals("date") ? Integer.parseInt(value) : date);
    }

    /** Whether this posting belongs to the share; different traits choose independently. */
    static boolean within(double share, String trait, String id) {
        return share > 0 && Math.floorMod((trait + id).hashCode() * 0x9E3779B1, 10_000) < share * 10_000;
    }
}
