package org.cunbu.portal.foundation.papers.rules;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** A spreadsheet of one sheet, all cells text, the headings held in place. */
public final class XlsxWriting {

    private static final int IN_MEMORY = 200;
    private static final int LONGEST_CELL = 32_767;

    private XlsxWriting() {}

    public static byte[] write(String sheetName, List<String> header, List<List<String>> rows) {
        try (var book = new SXSSFWorkbook(IN_MEMORY);
                var out = new ByteArrayOutputStream()) {
            CellStyle text = book.createCellStyle();
            text.setDataFormat(book.createDataFormat().getFormat("@"));
            Sheet sheet = book.createSheet(WorkbookUtil.createSafeSheetName(sheetName));
            sheet.createFreezePane(0, 1);
            write(sheet.createRow(0), header, text);
            for (int i = 0; i < rows.size(); i++) write(sheet.createRow(i + 1), rows.get(i), text);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Row row, List<String> cells, CellStyle text) {
        for (int i = 0; i < cells.size(); i++) {
            String value = Cells.harmless(cells.get(i));
            var cell = row.createCell(i);
            cell.setCellValue(value.length() > LONGEST_CELL ? value.substring(0, LONGEST_CELL) : value);
            cell.setCellStyle(text);
        }
    }
}
