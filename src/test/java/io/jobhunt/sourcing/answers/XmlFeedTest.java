package io.jobhunt.sourcing.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobhunt.sourcing.ListingFailed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XmlFeedTest {

    private final List<XmlElement> rows = new ArrayList<>();

    @Test
    void rowsAreHandedOverWithAllThatTheyHold() throws IOException {
        String brokeOff = read("<jobs xmlns:t='urn:t'><job><title> A &amp; B </title><t:at><t:city>Oslo</t:city>"
                + "<t:city>Bergen</t:city></t:at><text><![CDATA[<p>x</p>]]></text><none/></job><job/></jobs>");

        assertThat(brokeOff).isNull();
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).text("title")).isEqualTo("A & B");
        assertThat(rows.get(0).text("at", "city")).isEqualTo("Oslo");
        assertThat(rows.get(0).all("at", "city")).extracting(XmlElement::text).containsExactly("Oslo", "Bergen");
        assertThat(rows.get(0).text("text")).isEqualTo("<p>x</p>");
        assertThat(rows.get(0).text("none")).isNull();
        assertThat(rows.get(0).text("nothing", "there")).isNull();
    }

    @Test
    void nothingOutsideTheDocumentIsLoaded(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "very secret");
        String feed = "<!DOCTYPE jobs [<!ENTITY leak SYSTEM \"" + secret.toUri() + "\">]>"
                + "<jobs><job><title>[&leak;]</title></job></jobs>";

        read(feed);

        assertThat(rows.toString()).doesNotContain("very secret");
    }

    @Test
    void aDocumentTypeElsewhereIsPassedOver(@TempDir Path folder) throws IOException {
        String feed = "<!DOCTYPE jobs SYSTEM \"" + folder.resolve("none.dtd").toUri() + "\">"
                + "<jobs><job><title>A</title></job></jobs>";

        assertThat(read(feed)).isNull();

        assertThat(rows).extracting(row -> row.text("title")).containsExactly("A");
    }

    @Test
    void entitiesThatMultiplyAreNotExpanded() throws IOException {
        String feed = "<!DOCTYPE jobs [<!ENTITY a \"0123456789\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><jobs><job><title>[&c;]</title></job></jobs>";

        read(feed);

        assertThat(rows.toString()).doesNotContain("0123456789");
    }

    @Test
    void entitiesOfHtmlDoNotEndAFeed() throws IOException {
        assertThat(read("<jobs><job><title>A&nbsp;&ndash;&nbsp;B</title></job></jobs>"))
                .isNull();

        assertThat(rows.get(0).text("title")).isEqualTo("A\u00a0\u2013\u00a0B");
    }

    @Test
    void whatCameBeforeABreakIsKept() throws IOException {
        String brokeOff = read("<jobs><job><title>A</title></job><job><title>B</tit");

        assertThat(brokeOff).startsWith("the feed is broken: ");
        assertThat(rows).extracting(row -> row.text("title")).containsExactly("A");
    }

    @Test
    void anotherDocumentIsRefused() {
        assertThatThrownBy(() -> read("<html><body>Sorry</body></html>"))
                .isInstanceOf(ListingFailed.class)
                .hasMessageContaining("<html> document instead of a <jobs> feed");
        assertThatThrownBy(() -> read("no XML at all"))
                .isInstanceOf(ListingFailed.class)
                .hasMessageContaining("no readable XML");
    }

    @Test
    void aBrokenConnectionIsNotABrokenFeed() {
        InputStream broken = new InputStream() {
            private final InputStream start = new ByteArrayInputStream("<jobs><job>".getBytes(StandardCharsets.UTF_8));

            @Override
            public int read() throws IOException {
                int next = start.read();
                if (next < 0) {
                    throw new IOException("reset");
                }
                return next;
            }
        };

        assertThatThrownBy(() -> XmlFeed.read(broken, "jobs", "job", rows::add))
                .isInstanceOf(IOException.class)
                .hasMessage("reset");
    }

    private String read(String xml) throws IOException {
        return XmlFeed.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), "jobs", "job", rows::add);
    }
}
