package io.jobhunt.sourcing.google;

import io.jobhunt.reading.ListedPosting;
import io.jobhunt.sourcing.ScriptedSite.Answer;
import io.jobhunt.sourcing.ScriptedSite.Asked;
import io.jobhunt.sourcing.ScriptedSite.Script;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Google's answers in the shapes of the real ones. */
final class GoogleAnswers {

    static final String FEED = "/about/careers/applications/jobs/feed.xml";
    static final String RESULTS = "/about/careers/applications/jobs/results/";

    private GoogleAnswers() {}

    /** Whichever way the jobs are listed, they come out the same. */
    static ListedPosting expected(int n) {
        String id = Long.toString(100_000_000_000_000_000L + n);
        return new ListedPosting(
                id,
                "Baker & Builder " + n,
                "Austin, TX, USA; Oslo, Norway",
                "https://www.google.com" + RESULTS + id + "-baker-builder-" + n);
    }

    static Answer feed(int jobs) {
        return Answer.xml("<?xml version=\"1.0\" encoding=\"UTF-8\"?><jobs>"
                + IntStream.range(0, jobs).mapToObj(GoogleAnswers::job).collect(Collectors.joining())
                + "</jobs>");
    }

    static String job(int n) {
        long id = 100_000_000_000_000_000L + n;
        return "<job><jobid>feed-" + n + "</jobid><title>Baker &amp;amp; Builder " + n + "</title>"
                + "<published>2026-08-17T09:00:15.503Z</published>"
                + "<url>https://careers.google.com/jobs/results/" + id + "-baker-builder-" + n + "/?src=feed</url>"
                + "<description>&lt;p&gt;Bake&nbsp;bread.&lt;/p&gt;</description><employer>Google</employer>"
                // The second place is whole, the first is shifted.
                + "<locations><location><city></city><state>Austin</state><country>TX, USA</country></location>"
                + "<location><city>Oslo</city><country>Norway</country></location></locations></job>";
    }

    /** Pages of twenty; the rows of one are cut off after {@code total}. */
    static Script results(int total) {
        return asked -> {
            if (!asked.path().equals(RESULTS)) {
                return Answer.status(404);
            }
            int from = (asked.number("page", 1) - 1) * 20;
            String rows = IntStream.range(from, Math.min(total, from + 20))
                    .mapToObj(GoogleAnswers::row)
                    .collect(Collectors.joining(","));
            return results("[[" + rows + "], null, " + total + ", 20]");
        };
    }

    static Answer results(String data) {
        return Answer.html(
                "<html><body><script nonce=x>AF_initDataCallback({key: 'ds:0', hash: '1', data:[null,\"en\"],"
                        + " sideChannel: {}});</script><script>AF_initDataCallback({key: 'ds:1', hash: '2', data:"
                        + data
                        + ", sideChannel: {}});</script></body></html>");
    }

    static String row(int n) {
        return "[\"" + (100_000_000_000_000_000L + n) + "\",\"Baker \\x26amp; Builder " + n
                + "\",\"https://www.google.com/apply?"
                + n + "\",[null,\"\\u003cul\\u003e\\u003cli\\u003eBake\\u003c/li\\u003e\\u003c/ul\\u003e\"],"
                + "[null,\"\\u003ch3\\u003eMinimum qualifications:\\u003c/h3\\u003e\"],\"projects/x\",null,\"YouTube\",\"en-US\","
                + "[[\"Austin, TX, USA\",[\"1 Main St\"],\"Austin\",\"78701\",\"TX\",\"US\"],[\"Oslo, Norway\"]],"
                + "[null,\"\\u003cp\\u003eBread it\\u0027s.\\u003c/p\\u003e\"],[2],[1787782363,839000000],[1789139424,0],null]";
    }

    /** The feed is gone, the results pages are there. */
    static Script withoutFeed(Script results) {
        return asked -> isFeed(asked) ? Answer.status(404) : results.answer(asked);
    }

    static boolean isFeed(Asked asked) {
        return asked.path().equals(FEED);
    }
}
