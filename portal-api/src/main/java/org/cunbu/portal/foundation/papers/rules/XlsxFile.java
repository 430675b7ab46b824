package org.cunbu.portal.foundation.papers.rules;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.papers.SheetLine;
import org.jspecify.annotations.Nullable;
import org.xml.sax.helpers.AttributesImpl;

/** All sheets of a spreadsheet, read row by row as they are asked for. */
public final class XlsxFile implements Iterator<SheetLine>, Closeable {
    private final OPCPackage archive;
    private final SharedStrings texts;
    private final StylesTable styles;
    private final XSSFReader.SheetIterator sheets;
    private final int most;

    private final List<Line> row = new ArrayList<>(1);
    private @Nullable InputStream part;
    private @Nullable XMLStreamReader xml;
    private @Nullable SheetHandler cells;
    private String sheet = "";
    private @Nullable SheetLine ahead;
    private int given;

    private XlsxFile(OPCPackage archive, int most) throws Exception {
        XSSFReader reader = new XSSFReader(archive);
        this.archive = archive;
        this.texts = new ReadOnlySharedStringsTable(archive);
        this.styles = reader.getStylesTable();
        this.sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
        this.most = most;
    }

    public static XlsxFile open(Path file, int most) {
        XlsxReading.bounded();
        OPCPackage archive = null;
        try {
            archive = OPCPackage.open(file.toFile(), PackageAccess.READ);
            XlsxFile book = new XlsxFile(archive, most);
            book.ahead = book.read();
            return book;
        } catch (Exception e) {
            if (archive != null) archive.revert();
            throw XlsxReading.refusal(e);
        }
    }

    @Override
    public boolean hasNext() {
        return ahead != null;
    }

    @Override
    public SheetLine next() {
        SheetLine line = ahead;
        if (line == null) throw new NoSuchElementException();
        if (given++ > most) throw Invalid.field("file", "too-long", "最多 " + most + " 行。");
        try {
            ahead = read();
        } catch (Exception e) {
            throw XlsxReading.refusal(e);
        }
        return line;
    }

    private @Nullable SheetLine read() throws Exception {
        while (true) {
            if (xml == null && !open()) return null;
            SheetLine line = readOn();
            if (line != null) return line;
            closePart();
        }
    }

    private boolean open() throws XMLStreamException {
        if (!sheets.hasNext()) return false;
        InputStream opened = sheets.next();
        part = opened;
        sheet = sheets.getSheetName();
        xml = factory().createXMLStreamReader(opened);
        cells = new SheetHandler(texts, styles, row, Integer.MAX_VALUE);
        return true;
    }

    private @Nullable SheetLine readOn() throws XMLStreamException {
        XMLStreamReader from = xml;
        SheetHandler to = cells;
        if (from == null || to == null) return null;
        while (from.hasNext()) {
            switch (from.next()) {
                case XMLStreamConstants.START_ELEMENT -> to.startElement("", from.getLocalName(), "", attributes(from));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    to.characters(from.getTextCharacters(), from.getTextStart(), from.getTextLength());
                case XMLStreamConstants.END_ELEMENT -> to.endElement("", from.getLocalName(), "");
                default -> {}
            }
            if (!row.isEmpty()) {
                Line line = row.removeLast();
                return new SheetLine(sheet, line.number(), line.cells());
            }
        }
        return null;
    }

    private static AttributesImpl attributes(XMLStreamReader from) {
        AttributesImpl attributes = new AttributesImpl();
        for (int i = 0; i < from.getAttributeCount(); i++) {
            String name = from.getAttributeLocalName(i);
            attributes.addAttribute("", name, name, "CDATA", from.getAttributeValue(i));
        }
        return attributes;
    }

    private void closePart() throws XMLStreamException, IOException {
        if (xml != null) xml.close();
        if (part != null) part.close();
        xml = null;
        part = null;
    }

    @Override
    public void close() throws IOException {
        try {
            closePart();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        } finally {
            archive.revert();
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
