package org.cunbu.portal.foundation.papers.rules;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.cunbu.portal.foundation.papers.PrintedPaper;
import org.cunbu.portal.foundation.papers.PrintedPaper.Block;
import org.cunbu.portal.foundation.papers.PrintedPaper.Place;
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

/** A paper to print and keep: A4, the margins and sizes that offices use, the font in the file itself. */
public final class PaperAsPdf {

    private static final float TITLE = 22;
    private static final float TEXT = 16;
    private static final float LEADING = 28;
    private static final float SMALL = 10;

    private PaperAsPdf() {}

    public static byte[] write(Path font, PrintedPaper paper) {
        try (var out = new ByteArrayOutputStream()) {
            BaseFont base = PdfWriting.baseFont(font);
            Document document = new Document(PageSize.A4, 79, 74, 105, 99);
            PdfWriter.getInstance(document, out);
            document.addTitle(paper.title());
            if (!paper.banner().isEmpty()) document.setHeader(edge(paper.banner(), base, false));
            document.setFooter(edge(paper.foot() + "　第 ", base, true));
            document.open();
            document.add(line(paper.title(), base, TITLE, Element.ALIGN_CENTER));
            if (!paper.number().isEmpty()) document.add(line(paper.number(), base, TEXT, Element.ALIGN_CENTER));
            document.add(line(" ", base, TEXT, Element.ALIGN_LEFT));
            for (Block block : paper.blocks()) add(document, block, base);
            document.add(line(" ", base, TEXT, Element.ALIGN_LEFT));
            for (String last : List.of(paper.signed(), paper.day())) {
                if (!last.isEmpty()) document.add(line(last, base, TEXT, Element.ALIGN_RIGHT));
            }
            document.close();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HeaderFooter edge(String words, BaseFont base, boolean numbered) {
        Font font = new Font(base, SMALL);
        HeaderFooter edge = numbered
                ? new HeaderFooter(new Phrase(words, font), new Phrase(" 页", font))
                : new HeaderFooter(new Phrase(words, font), false);
        edge.setAlignment(Element.ALIGN_CENTER);
        edge.setBorder(0);
        return edge;
    }

    private static void add(Document document, Block block, BaseFont base) {
        switch (block) {
            case Block.Text text -> document.add(paragraph(text, base));
            case Block.Grid grid -> document.add(table(grid, base));
        }
    }

    private static Paragraph paragraph(Block.Text text, BaseFont base) {
        boolean right = text.place() == Place.RIGHT;
        Paragraph paragraph = line(text.words(), base, TEXT, right ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
        if (text.place() == Place.INDENTED) paragraph.setFirstLineIndent(2 * TEXT);
        return paragraph;
    }

    private static Paragraph line(String words, BaseFont base, float size, int alignment) {
        Paragraph paragraph = new Paragraph(LEADING, words, new Font(base, size));
        paragraph.setAlignment(alignment);
        return paragraph;
    }

    private static PdfPTable table(Block.Grid grid, BaseFont base) {
        PdfPTable table = new PdfPTable(grid.rows().getFirst().size());
        table.setWidthPercentage(100);
        table.setSpacingBefore(8);
        for (List<String> row : grid.rows()) {
            for (String words : row) {
                PdfPCell cell = new PdfPCell(new Phrase(words, new Font(base, TEXT - 2)));
                cell.setPadding(6);
                table.addCell(cell);
            }
        }
        return table;
    }
}
