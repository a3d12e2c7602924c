package io.jobhunt.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTest {

    private static final byte[] PAGE = "<html><body><h1>Engineer</h1><p>You plan, build and test.</p></body></html>"
            .getBytes(StandardCharsets.UTF_8);

    private static final byte[] IN_BROTLI = Base64.getDecoder()
            .decode("G0oA8BwHbuzEesIpbo1Q6fmCBtc8WW91K8bHMQ7Y//NFzkc8G/oMe4mqTpD3jFwqOysYb98lGIroiYcD");

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "identity",
                "none",
                "utf-8",
                "UTF8",
                "iso-8859-1",
                "windows-1252",
                "8bit",
                "binary",
                " , ",
                "text/html"
            })
    void aLabelThatNamesNoCodingMeansNone(String label) throws IOException {
        assertThat(read(PAGE, label)).isEqualTo(PAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "x-gzip", "GZIP", "gzip, utf-8", "identity, gzip", "deflate", "br"})
    void gzipIsKnownByItsFirstBytes(String label) throws IOException {
        assertThat(read(gzipped(PAGE), label)).isEqualTo(PAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br"})
    void aPlainBodyIsReadWhateverItsLabelSays(String label) throws IOException {
        assertThat(read(PAGE, label)).isEqualTo(PAGE);
        assertThat(read(new byte[0], label)).isEmpty();
    }

    @Test
    void brotliIsReadAndCounted() throws IOException {
        assertThat(read(IN_BROTLI, "br")).isEqualTo(PAGE);
        assertThatThrownBy(() -> {
                    try (InputStream body = Body.open(new ByteArrayInputStream(IN_BROTLI), "br", PAGE.length - 1)) {
                        body.readAllBytes();
                    }
                })
                .isInstanceOf(Body.TooLarge.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zstd", "compress", "gzip, br", "gzip, gzip"})
    void whatCannotBeReadIsSaidToBeSo(String label) {
        assertThatThrownBy(() -> read(PAGE, label))
                .isInstanceOf(Body.UnknownCoding.class)
                .hasMessage("unknown content encoding " + label);
    }

    private static byte[] read(byte[] raw, String label) throws IOException {
        try (InputStream body = Body.open(new ByteArrayInputStream(raw), label, 10_000)) {
            return body.readAllBytes();
        }
    }

    private static byte[] gzipped(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }
}
