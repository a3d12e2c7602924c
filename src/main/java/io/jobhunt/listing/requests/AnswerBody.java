package io.jobhunt.listing.requests;

import io.jobhunt.web.WebAnswer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an answer really is, whatever its headers say. */
final class AnswerBody {

    private static final int PEEK = 2_048;
    private static final Pattern HTML_START = Pattern.compile(
            "\\s*(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*<(!doctype\\s+html|html)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*\"?([^\\s;\"]+)", Pattern.CASE_INSENSITIVE);

    private AnswerBody() {}

    static WebAnswer peekable(WebAnswer answer) {
        return new WebAnswer(
                answer.status(), answer.uri(), answer.headers(), new BufferedInputStream(answer.body(), 16_384));
    }

    /** Whether a {@linkplain #peekable peekable} answer is a page although data was asked for. */
    static boolean isHtml(WebAnswer answer, String accept) throws IOException {
        answer.body().mark(PEEK);
        byte[] start = answer.body().readNBytes(PEEK);
        answer.body().reset();
        String text = new String(start, StandardCharsets.UTF_8);
        text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        boolean markup = text.stripLeading().startsWith("<");
        boolean dueJson = accept.contains("json");
        return markup && (dueJson || HTML_START.matcher(text).matches());
    }

    /** The charset the headers name; null lets the page say it. */
    static @Nullable String charset(WebAnswer answer) {
        Matcher named = CHARSET.matcher(answer.header("content-type").orElse(""));
        if (!named.find()) {
            return null;
        }
        try {
            return Charset.forName(named.group(1)).name();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }
}
