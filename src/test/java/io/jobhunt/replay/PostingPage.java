package io.jobhunt.replay;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes a posting as an HTML page with JSON-LD. Almost all of it is prepared beforehand, so that the site costs little
 * of the machine that it is measured on.
 */
final class PostingPage {

    /** Different texts; postings share them, with their own titles, places and pay around them. */
    private static final int TEXTS = 101;

    private final byte[][] asJson = new byte[TEXTS][];
    private final byte[][] asHtml = new byte[TEXTS][];
    private final byte[] head;
    private final byte[] foot;
    private final int bytes;

    /** @param bytes of a page, about; what the text leaves of it is styles, scripts and navigation */
    PostingPage(int bytes) {
        this.bytes = bytes;
        int text = Math.min(7_000, bytes / 4);
        for (int i = 0; i < TEXTS; i++) {
            String html = MadePosting.description(i, text);
            asJson[i] = utf8(json(html));
            asHtml[i] = utf8(html);
        }
        int frame = Math.max(0, bytes - 2 * text - 1_500);
        head = utf8("<style>" + repeated(".c%d{margin:%dpx;color:#%06x}\n", frame / 2) + "</style>");
        foot = utf8("<footer><nav>" + repeated("<a href=\"/p/%d\">Office %d</a> <i class=\"c%d\"></i>\n", frame / 4)
                + "</nav></footer><script>var state={" + repeated("\"k%d\":[%d,%d],", frame / 4) + "end:0};</script>");
    }

    /**
     * @param revision another revision of a posting has another text and another pay
     * @param noise    puts in what differs each time a real page is asked for: tokens, ages, counters
     */
    byte[] write(BoardRow row, int revision, boolean noise) {
        int text = Math.floorMod(row.id().hashCode() + revision * 37, TEXTS);
        int pay = 60_000 + Math.floorMod(row.id().hashCode(), 90) * 1_000 + revision * 500;
        ByteArrayOutputStream page = new ByteArrayOutputStream(bytes + 4_096);
        put(
                page,
                "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + html(row.title()) + " - "
                        + html(row.company()) + "</title>\n");
        if (noise) {
            put(page, "<meta name=\"csrf-token\" content=\"" + Long.toHexString(System.nanoTime()) + "\">\n");
        }
        page.writeBytes(head);
        put(
                page,
                "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org/\",\"@type\":\"JobPosting\","
                        + "\"title\":\"" + json(row.title()) + "\",\"datePosted\":\"" + row.posted()
                        + "\",\"employmentType\":\"FULL_TIME\",\"hiringOrganization\":{\"@type\":\"Organization\","
                        + "\"name\":\"" + json(row.company())
                        + "\"},\"jobLocation\":{\"@type\":\"Place\",\"address\":\"" + json(row.location())
                        + "\"},\"baseSalary\":{\"@type\":\"MonetaryAmount\",\"currency\":\"USD\",\"value\":{\"@type\":"
                        + "\"QuantitativeValue\",\"minValue\":" + pay + ",\"maxValue\":" + (pay + 25_000)
                        + ",\"unitText\":\"YEAR\"}},\"description\":\"");
        page.writeBytes(asJson[text]);
        put(
                page,
                "\"}</script></head><body><main><h1 class=\"title\">" + html(row.title())
                        + "</h1><div class=\"location\">" + html(row.location()) + "</div>");
        if (noise) {
            long now = System.nanoTime() / 1_000;
            put(page, "<p>Posted " + now % 29 + " days ago</p><p>" + now % 9_000 + " views</p>");
        }
        put(page, "<div id=\"content\">");
        page.writeBytes(asHtml[text]);
        put(page, "</div></main>");
        page.writeBytes(foot);
        put(page, "</body></html>\n");
        return page.toByteArray();
    }

    private static String repeated(String format, int characters) {
        StringBuilder text = new StringBuilder(characters + 100);
        for (int i = 0; text.length() < characters; i++) {
            text.append(format.formatted(i, i % 17, i * 977 % 0xffffff));
        }
        return text.toString();
    }

    private static void put(ByteArrayOutputStream page, String text) {
        page.writeBytes(utf8(text));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String json(String text) {
        return new String(JsonStringEncoder.getInstance().quoteAsString(text)).replace("</", "<\\/");
    }

    private static String html(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
