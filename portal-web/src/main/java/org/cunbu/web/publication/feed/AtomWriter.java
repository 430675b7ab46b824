package org.cunbu.web.publication.feed;

import java.io.StringWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** Writes a feed as Atom (RFC 4287), by pages (RFC 5005), with what was taken down (RFC 6721). */
final class AtomWriter {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String TOMBSTONES = "http://purl.org/atompub/tombstones/1.0";

    private final XMLStreamWriter xml;

    private AtomWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static String write(Feed feed) {
        var out = new StringWriter();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            new AtomWriter(xml).feed(feed);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return out.toString();
    }

    private void feed(Feed feed) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeNamespace("at", TOMBSTONES);
        xml.writeAttribute("xml:lang", "zh-CN");
        element("id", feed.id());
        element("title", feed.title());
        element("updated", time(feed.updated()));
        link("self", feed.self());
        link("first", feed.first());
        link("next", feed.next());
        link("alternate", feed.page());
        element("generator", "Cunbu");
        for (Feed.Entry entry : feed.entries()) entry(entry);
        for (Feed.Gone gone : feed.gone()) gone(gone);
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void entry(Feed.Entry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        element("id", entry.id());
        element("title", entry.title());
        element("updated", time(entry.updated()));
        xml.writeStartElement("author");
        element("name", entry.author());
        xml.writeEndElement();
        link("alternate", entry.href());
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", entry.kind());
        xml.writeStartElement("content");
        xml.writeAttribute("type", "html");
        xml.writeCharacters(html(entry));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void gone(Feed.Gone gone) throws XMLStreamException {
        xml.writeStartElement("at:deleted-entry");
        xml.writeAttribute("ref", gone.id());
        xml.writeAttribute("when", time(gone.when()));
        xml.writeStartElement("at:comment");
        xml.writeCharacters(gone.why());
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void link(String relation, @Nullable String href) throws XMLStreamException {
        if (href == null) return;
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", href);
    }

    private static String html(Feed.Entry entry) {
        return paragraphs(entry.text()) + "<h2>" + HtmlUtils.htmlEscape(entry.unit(), "UTF-8") + "</h2>"
                + paragraphs(entry.answer());
    }

    private static String paragraphs(String text) {
        return "<p>" + HtmlUtils.htmlEscape(text, "UTF-8").replace("\n", "<br>") + "</p>";
    }

    private static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
