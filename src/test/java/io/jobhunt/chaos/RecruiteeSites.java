package io.jobhunt.chaos;

import io.jobhunt.replay.HangingSites;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The career sites of many companies at Recruitee, where each has a host of its own: one that hangs is no other's
 * trouble. Each lists {@value #OFFERS} offers.
 */
final class RecruiteeSites extends HangingSites {

    static final int OFFERS = 2;

    RecruiteeSites() throws IOException {}

    static String address(String company) {
        return "https://" + company + ".recruitee.com";
    }

    @Override
    protected String company(String host) {
        return host.split("\\.")[0];
    }

    @Override
    protected boolean isList(String path) {
        return path.equals("/api/offers");
    }

    @Override
    protected String body(String company, String path) {
        return isList(path)
                ? IntStream.rangeClosed(1, OFFERS)
                        .mapToObj(n -> offer(company, n))
                        .collect(Collectors.joining(",", "{\"offers\":[", "]}"))
                : "{\"offer\":" + offer(company, Integer.parseInt(path.replaceAll("\\D", ""))) + "}";
    }

    private static String offer(String company, int id) {
        return "{\"id\":%d,\"title\":\"Engineer %d\",\"careers_url\":\"%s/o/%d\",\"city\":\"Oslo\",\"status\":\"published\",\"description\":\"<p>Build what %s needs, with others.</p>\"}"
                .formatted(id, id, address(company), id, company);
    }
}
