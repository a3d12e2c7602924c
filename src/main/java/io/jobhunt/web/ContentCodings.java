package io.jobhunt.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a {@code Content-Encoding} header says, as far as it speaks of codings at all. */
final class ContentCodings {

    /** Registered, and widely used before they were. Whatever else stands there (a charset, "8bit") is no coding. */
    private static final Set<String> CODINGS = Set.of(
            "gzip",
            "x-gzip",
            "deflate",
            "br",
            "zstd",
            "compress",
            "x-compress",
            "exi",
            "pack200-gzip",
            "aes128gcm",
            "dcb",
            "dcz");

    private static final Set<String> DECODED = Set.of("gzip", "x-gzip", "deflate", "br");

    private ContentCodings() {}

    /** The codings named, lower case, in the order they were applied in. */
    static List<String> in(@Nullable String header) {
        return header == null
                ? List.of()
                : Stream.of(header.toLowerCase(Locale.ROOT).split(","))
                        .map(member -> member.replaceFirst(";.*", "").strip())
                        .filter(CODINGS::contains)
                        .toList();
    }

    /** Whether a body in these can be read. Several on top of each other are a bomb more often than a page. */
    static boolean areReadable(List<String> codings) {
        return codings.isEmpty() || codings.size() == 1 && DECODED.contains(codings.get(0));
    }
}
