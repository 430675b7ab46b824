package org.cunbu.portal.foundation.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.cunbu.portal.foundation.papers.PrintedPaper.Block;
import org.cunbu.portal.foundation.papers.PrintedPaper.Place;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** An office's paper, written as docx and PDF, read back. */
class PapersOfAnOfficeTest {

    private static final String FOOT = "由门户自动生成，未加盖印章";

    private static PrintedPaper paper(String words, String banner) {
        return new PrintedPaper(
                "延期告知书",
                "D-WATER-2026-0001",
                List.of(
                        new Block.Text("张三：", Place.FLUSH),
                        new Block.Text(words, Place.INDENTED),
                        new Block.Grid(List.of(List.of("送达方式", "邮寄"), List.of("备注", words)))),
                "水利局",
                "2026年11月28日",
                banner,
                FOOT);
    }

    @Test
    void both_files_say_the_same() throws IOException {
        assumeTrue(Pdf.font().isPresent(), "no Chinese font on this machine");
        var paper = paper("您反映的路灯一事，延期到 2026年12月30日（周三）。", "演示系统");

        String docx = wordsOfDocx(PrintedPapers.docx(paper));
        String pdf = wordsOfPdf(PrintedPapers.pdf(Pdf.font().orElseThrow(), paper));

        for (String words : List.of("延期告知书", "D-WATER-2026-0001", "张三：", "延期到2026年12月30日（周三）。", "送达方式")) {
            assertThat(docx).contains(words);
            assertThat(pdf).contains(words);
        }
        for (String words : List.of("水利局", "2026年11月28日", "演示系统", FOOT)) {
            assertThat(docx).contains(words);
            assertThat(pdf).contains(words);
        }
        assertThat(sorted(pdf.replace("第1页", ""))).isEqualTo(sorted(docx.replace("第页", "")));
    }

    @Test
    void outside_the_demonstration_no_banner_stands_on_it() throws IOException {
        assertThat(wordsOfDocx(PrintedPapers.docx(paper("好。", "")))).doesNotContain("演示");
    }

    @Test
    void marks_formulas_and_fields_in_somebodys_words_stay_words() throws IOException {
        String words =
                "</w:t></w:r><w:fldSimple w:instr=\"DDEAUTO c:\\\\cmd\"/> =HYPERLINK(\"http://x\") {{number}} &amp; <b>";

        byte[] file = PrintedPapers.docx(paper(words, ""));

        assertThat(wordsOfDocx(file)).contains(words.replaceAll("\\s", ""));
        assertThat(part(file, "word/document.xml")).doesNotContain("<w:fldSimple", "w:instrText", "w:hyperlink");
        if (Pdf.font().isPresent()) {
            String pdf = wordsOfPdf(PrintedPapers.pdf(Pdf.font().orElseThrow(), paper(words, "")));
            assertThat(pdf).contains("=HYPERLINK(\"http://x\"){{number}}&amp;<b>");
        }
    }

    @Test
    void a_long_text_goes_over_several_pages_each_with_its_foot() throws IOException {
        assumeTrue(Pdf.font().isPresent(), "no Chinese font on this machine");
        var paper = paper("这是很长的一段话。".repeat(400), "演示系统");

        try (var reader = new PdfReader(PrintedPapers.pdf(Pdf.font().orElseThrow(), paper))) {
            assertThat(reader.getNumberOfPages()).isGreaterThan(2);
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                String words =
                        new PdfTextExtractor(reader).getTextFromPage(page).replaceAll("\\s", "");
                assertThat(words).contains(FOOT, "演示系统");
            }
        }
    }

    private static String wordsOfDocx(byte[] file) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(file));
                var words = new XWPFWordExtractor(document)) {
            return words.getText().replaceAll("[\\s　]", "");
        }
    }

    private static String wordsOfPdf(byte[] file) throws IOException {
        try (var reader = new PdfReader(file)) {
            var text = new StringBuilder();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(new PdfTextExtractor(reader).getTextFromPage(page));
            }
            return text.toString().replaceAll("[\\s　]", "");
        }
    }

    private static String part(byte[] file, String name) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
        throw new AssertionError("no part " + name);
    }

    /** Head, foot and table stand elsewhere in each file: the same characters, as often. */
    private static String sorted(String words) {
        return words.codePoints()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
