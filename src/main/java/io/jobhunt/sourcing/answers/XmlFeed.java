package io.jobhunt.sourcing.answers;

import io.jobhunt.sourcing.ListingFailed;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.parser.Parser;

/**
 * Reads XML from strangers as a stream: one row in memory at a time, and nothing outside the document is ever loaded
 * (no DTD, no external entities).
 */
public final class XmlFeed {

    private static final XMLInputFactory FACTORY = safe();

    private XmlFeed() {}

    private static XMLInputFactory safe() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // Undeclared entities such as &nbsp; are handed over instead of ending the feed.
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        // Newer Java versions count the document itself as an entity, and end it after 100,000 characters. No entity is
        // ever expanded here, and the number of bytes is limited where they are fetched.
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    /**
     * Hands over every element named {@code row}, complete with its children.
     *
     * @param root the name that the document's first element must have
     * @return why the feed broke off before its end (it is not well-formed from there), or null when it was read whole
     * @throws ListingFailed when the document is not this feed at all
     * @throws IOException   when the connection broke
     */
    public static String read(InputStream body, String root, String row, Consumer<XmlElement> rows) throws IOException {
        String seenRoot = null;
        Deque<XmlElement> open = new ArrayDeque<>();
        try {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(body);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT && seenRoot == null) {
                    seenRoot = xml.getLocalName();
                    if (!seenRoot.equals(root)) {
                        throw new ListingFailed(
                                "The answer is a <" + seenRoot + "> document instead of a <" + root + "> feed");
                    }
                } else {
                    step(xml, event, row, open, rows);
                }
            }
            return null;
        } catch (XMLStreamException broken) {
            if (broken.getNestedException() instanceof IOException connection) {
                throw connection;
            }
            if (seenRoot == null) {
                throw new ListingFailed("The answer is no readable XML: " + firstLine(broken), broken);
            }
            return "the feed is broken: " + firstLine(broken);
        }
    }

    private static void step(
            XMLStreamReader xml, int event, String row, Deque<XmlElement> open, Consumer<XmlElement> rows) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                if (!open.isEmpty() || xml.getLocalName().equals(row)) {
                    open.push(new XmlElement(xml.getLocalName()));
                }
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                if (!open.isEmpty()) {
                    open.peek().append(xml.getText());
                }
            }
            case XMLStreamConstants.ENTITY_REFERENCE -> {
                if (!open.isEmpty()) {
                    open.peek().append(Parser.unescapeEntities("&" + xml.getLocalName() + ";", false));
                }
            }
            case XMLStreamConstants.END_ELEMENT -> {
                if (!open.isEmpty()) {
                    XmlElement done = open.pop();
                    if (open.isEmpty()) {
                        rows.accept(done);
                    } else {
                        open.peek().append(done);
                    }
                }
            }
            default -> {
                // Comments, processing instructions and the DTD say nothing.
            }
        }
    }

    private static String firstLine(XMLStreamException broken) {
        return broken.getMessage().lines().reduce((first, last) -> last).orElse("not well-formed");
    }
}
