package org.cunbu.portal.foundation.papers.rules;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.cunbu.portal.foundation.papers.PrintedPaper;
import org.cunbu.portal.foundation.papers.PrintedPaper.Block;
import org.cunbu.portal.foundation.papers.PrintedPaper.Place;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** A paper for a word processor: A4, the margins and sizes that offices use; text runs only. */
public final class PaperAsDocx {

    private static final String FONT = "宋体";
    private static final int TITLE = 22;
    private static final int TEXT = 16;
    private static final int SMALL = 10;

    /** In twentieths of a point: two characters. */
    private static final int INDENT = 2 * TEXT * 20;

    private PaperAsDocx() {}

    public static byte[] write(PrintedPaper paper) {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            document.getProperties().getCoreProperties().setTitle(paper.title());
            onA4(document);
            if (!paper.banner().isEmpty()) {
                var head = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
                say(head, paper.banner(), SMALL, ParagraphAlignment.CENTER);
            }
            foot(document.createFooter(HeaderFooterType.DEFAULT).createParagraph(), paper.foot());
            XWPFParagraph title = document.createParagraph();
            say(title, paper.title(), TITLE, ParagraphAlignment.CENTER).setBold(true);
            if (!paper.number().isEmpty()) {
                say(document.createParagraph(), paper.number(), TEXT, ParagraphAlignment.CENTER);
            }
            document.createParagraph();
            paper.blocks().forEach(block -> add(document, block));
            document.createParagraph();
            for (String last : List.of(paper.signed(), paper.day())) {
                if (!last.isEmpty()) say(document.createParagraph(), last, TEXT, ParagraphAlignment.RIGHT);
            }
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void onA4(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11_906));
        size.setH(BigInteger.valueOf(16_838));
        var margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(2_098));
        margins.setBottom(BigInteger.valueOf(1_984));
        margins.setLeft(BigInteger.valueOf(1_588));
        margins.setRight(BigInteger.valueOf(1_474));
    }

    private static void add(XWPFDocument document, Block block) {
        switch (block) {
            case Block.Text text -> paragraph(document.createParagraph(), text);
            case Block.Grid grid -> table(document, grid);
        }
    }

    private static void paragraph(XWPFParagraph paragraph, Block.Text text) {
        if (text.place() == Place.INDENTED) paragraph.setIndentationFirstLine(INDENT);
        boolean right = text.place() == Place.RIGHT;
        say(paragraph, text.words(), TEXT, right ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT);
    }

    private static void table(XWPFDocument document, Block.Grid grid) {
        List<List<String>> rows = grid.rows();
        XWPFTable table = document.createTable(rows.size(), rows.getFirst().size());
        table.setWidth("100%");
        for (int row = 0; row < rows.size(); row++) {
            for (int cell = 0; cell < rows.get(row).size(); cell++) {
                XWPFTableCell at = table.getRow(row).getCell(cell);
                say(at.getParagraphs().getFirst(), rows.get(row).get(cell), TEXT - 2, ParagraphAlignment.LEFT);
            }
        }
    }

    private static void foot(XWPFParagraph paragraph, String words) {
        say(paragraph, words + "　第 ", SMALL, ParagraphAlignment.CENTER);
        paragraph.getCTP().addNewFldSimple().setInstr("PAGE");
        say(paragraph, " 页", SMALL, ParagraphAlignment.CENTER);
    }

    private static XWPFRun say(XWPFParagraph paragraph, String words, int size, ParagraphAlignment alignment) {
        paragraph.setAlignment(alignment);
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontFamily(FONT, XWPFRun.FontCharRange.eastAsia);
        run.setFontSize(size);
        List<String> lines = words.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) run.addBreak();
            run.setText(lines.get(i), i);
        }
        return run;
    }
}
