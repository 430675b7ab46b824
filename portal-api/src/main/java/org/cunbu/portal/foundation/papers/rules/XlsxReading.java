package org.cunbu.portal.foundation.papers.rules;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.cunbu.portal.foundation.http.Invalid;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** The first sheet of a spreadsheet, read as a stream; archives that unpack to far more than they are, are refused. */
public final class XlsxReading {

    private static final long LARGEST_PART = 200L * 1024 * 1024;

    static {
        ZipSecureFile.setMinInflateRatio(0.005);
        ZipSecureFile.setMaxEntrySize(LARGEST_PART);
        ZipSecureFile.setMaxFileCount(1_000);
    }

    private XlsxReading() {}

    /** The bounds above hold for whoever opens a spreadsheet. */
    static void bounded() {
        // they were set when this class was first asked
    }

    public static List<Line> lines(byte[] file, int most) {
        List<Line> lines = new ArrayList<>();
        try (OPCPackage archive = OPCPackage.open(new ByteArrayInputStream(file))) {
            XSSFReader reader = new XSSFReader(archive);
            var texts = new ReadOnlySharedStringsTable(archive);
            Iterator<InputStream> sheets = reader.getSheetsData();
            if (!sheets.hasNext()) throw unreadable();
            try (InputStream sheet = sheets.next()) {
                XMLReader xml = XMLHelper.newXMLReader();
                xml.setContentHandler(new SheetHandler(texts, reader.getStylesTable(), lines, most));
                xml.parse(new InputSource(sheet));
            }
            return lines;
        } catch (OpenXML4JException | IOException | SAXException | ParserConfigurationException | RuntimeException e) {
            throw refusal(e);
        }
    }

    /** A file made to fail may fail in any way; whatever it is, the file is what is wrong. */
    static Invalid refusal(Exception error) {
        for (Throwable at = error; at != null; at = at.getCause()) {
            if (at instanceof Invalid invalid) return invalid;
        }
        return unreadable();
    }

    private static Invalid unreadable() {
        return Invalid.field("file", "unreadable", "文件打不开：不是完整的 xlsx 表格，或者内容大得不正常。");
    }
}
