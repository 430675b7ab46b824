package org.cunbu.portal.foundation.papers.rules;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.cunbu.portal.foundation.papers.Pdf;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.HeaderFooter;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/** A paper on A4: title, lines, tables whose headings come again on every page, numbered pages. */
public final class PdfWriting {

    private static final String SIMPLIFIED = ",2";
    private static final float TITLE = 16;
    private static final float HEADING = 12;
    private static final float TEXT = 9;

    private PdfWriting() {}

    public static byte[] write(Path font, String title, List<String> lines, List<Pdf.Sheet> sheets) {
        try (var out = new ByteArrayOutputStream()) {
            BaseFont base = baseFont(font);
            Document paper = new Document(PageSize.A4, 40, 40, 44, 44);
            PdfWriter.getInstance(paper, out);
            paper.addTitle(title);
            HeaderFooter foot = new HeaderFooter(new Phrase("", new Font(base, TEXT)), true);
            foot.setAlignment(Element.ALIGN_CENTER);
            foot.setBorder(0);
            paper.setFooter(foot);
            paper.open();
            paper.add(new Paragraph(title, new Font(base, TITLE)));
            for (String line : lines) paper.add(new Paragraph(line, new Font(base, TEXT)));
            for (Pdf.Sheet sheet : sheets) add(paper, sheet, base);
            paper.close();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BaseFont baseFont(Path font) throws IOException {
        String name = font.toString();
        return BaseFont.createFont(
                name.endsWith(".ttc") ? name + SIMPLIFIED : name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
    }

    private static void add(Document paper, Pdf.Sheet sheet, BaseFont base) {
        Paragraph heading = new Paragraph(sheet.heading(), new Font(base, HEADING));
        heading.setSpacingBefore(12);
        heading.setSpacingAfter(6);
        paper.add(heading);
        PdfPTable table = new PdfPTable(sheet.widths());
        table.setWidthPercentage(100);
        table.setHeaderRows(1);
        sheet.header().forEach(cell -> table.addCell(cell(cell, base, true)));
        sheet.rows().forEach(row -> row.forEach(cell -> table.addCell(cell(cell, base, false))));
        paper.add(table);
    }

    private static PdfPCell cell(String text, BaseFont base, boolean head) {
        PdfPCell cell = new PdfPCell(new Phrase(text, new Font(base, TEXT)));
        cell.setPadding(3);
        if (head) cell.setGrayFill(0.92f);
        return cell;
    }
}
