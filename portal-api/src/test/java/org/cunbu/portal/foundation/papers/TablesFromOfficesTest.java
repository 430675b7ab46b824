package org.cunbu.portal.foundation.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cunbu.portal.foundation.http.Invalid;
import org.junit.jupiter.api.Test;

class TablesFromOfficesTest {

    private static final long SEED = 20261125;
    private static final List<String> HEADER = List.of("code", "name", "note");

    @Test
    void csv_and_xlsx_give_back_what_was_written() {
        Random random = new Random(SEED);
        for (int i = 0; i < 300; i++) {
            List<List<String>> rows = rows(random, 1 + random.nextInt(20));
            assertThat(cells(Tables.read(Tables.csv(HEADER, rows), "units.csv")))
                    .as("seed %s case %s", SEED, i)
                    .isEqualTo(rows);
            if (i < 30) {
                assertThat(cells(Tables.read(Tables.xlsx("单位", HEADER, rows), "units.xlsx")))
                        .isEqualTo(rows);
            }
        }
    }

    @Test
    void gb18030_is_recognised() {
        byte[] file = "code,name\r\nD-EDU,教育局\r\nV1,㙍头村\r\n".getBytes(Charset.forName("GB18030"));
        Table table = Tables.read(file, "units.csv");
        assertThat(table.rows().getFirst().cell("name")).isEqualTo("教育局");
        assertThat(table.rows().get(1).cell("name")).isEqualTo("㙍头村");
    }

    @Test
    void lines_keep_the_numbers_that_the_spreadsheet_shows() {
        byte[] file = "\ncode,name\n\n\"A\",\"两\n行\"\nB,b\n".getBytes(StandardCharsets.UTF_8);
        Table table = Tables.read(file, "units.csv");
        assertThat(table.rows()).extracting(Row::line).containsExactly(4, 6);
    }

    @Test
    void codes_of_twelve_digits_and_dates_are_read_as_they_look() throws IOException {
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet();
            var header = sheet.createRow(0);
            header.createCell(0).setCellValue("code");
            header.createCell(1).setCellValue("from");
            var row = sheet.createRow(1);
            row.createCell(0).setCellValue(430525101001d);
            var date = row.createCell(1);
            date.setCellValue(DateUtil.getExcelDate(java.time.LocalDate.of(2026, 11, 25)));
            var style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat("yyyy/m/d"));
            date.setCellStyle(style);
            var out = new ByteArrayOutputStream();
            book.write(out);
            Row read = Tables.read(out.toByteArray(), "x.xlsx").rows().getFirst();
            assertThat(read.cell("code")).isEqualTo("430525101001");
            assertThat(read.cell("from")).isEqualTo("2026-11-25");
        }
    }

    @Test
    void every_broken_line_is_named() {
        byte[] file = "code,name\nA,a,surplus\nB,b\nC,\u202Ec\n".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Tables.read(file, "units.csv"))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.fields())
                                .extracting(field -> field.code())
                                .containsExactly("line-2", "line-4"));
    }

    @Test
    void an_open_quote_an_empty_file_and_a_heading_twice_are_refused() {
        for (String text : List.of("a,b\n\"x,y\n", "", "\n\n", "a,a\n1,2\n", "a,b\n\"x\"y,z\n")) {
            assertThatThrownBy(() -> Tables.read(text.getBytes(StandardCharsets.UTF_8), "x.csv"))
                    .as(text)
                    .isInstanceOf(Invalid.class);
        }
    }

    @Test
    void a_bomb_and_a_broken_archive_are_refused() throws IOException {
        assertThatThrownBy(() -> Tables.read(bomb(), "x.xlsx")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> Tables.read(new byte[] {'P', 'K', 3, 4, 0, 0}, "x.xlsx"))
                .isInstanceOf(Invalid.class);
        byte[] whole = Tables.xlsx("x", HEADER, List.of(HEADER));
        for (int cut = 10; cut < whole.length; cut += 97) {
            byte[] part = java.util.Arrays.copyOf(whole, cut);
            assertThatThrownBy(() -> Tables.read(part, "x.xlsx")).isInstanceOf(Invalid.class);
        }
    }

    @Test
    void what_would_be_a_formula_is_written_as_text() {
        for (String formula : List.of("=1+1", "+1", "-1", "@SUM(A1)", "＝1")) {
            byte[] csv = Tables.csv(List.of("a"), List.of(List.of(formula)));
            assertThat(new String(csv, StandardCharsets.UTF_8)).contains("\"'" + formula);
            byte[] xlsx = Tables.xlsx("a", List.of("a"), List.of(List.of(formula)));
            assertThat(Tables.read(xlsx, "a.xlsx").rows().getFirst().cell("a")).isEqualTo("'" + formula);
        }
    }

    private static byte[] bomb() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++) zip.write(zeros);
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    private static List<List<String>> rows(Random random, int count) {
        String alphabet = "0123456789abcXYZ教育局洞口，。\"',;\n 𠮷é";
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> row = new ArrayList<>();
            for (int cell = 0; cell < HEADER.size(); cell++) {
                StringBuilder text = new StringBuilder("x");
                int length = random.nextInt(8);
                for (int at = 0; at < length; at++) {
                    int point = alphabet.codePointAt(alphabet.offsetByCodePoints(
                            0, random.nextInt(alphabet.codePointCount(0, alphabet.length()))));
                    text.appendCodePoint(point);
                }
                row.add(text.toString().strip());
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<List<String>> cells(Table table) {
        return table.rows().stream()
                .map(row -> HEADER.stream().map(row::cell).toList())
                .toList();
    }
}
