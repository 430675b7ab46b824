package org.cunbu.portal.foundation.papers.rules;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.cunbu.portal.foundation.papers.TableWriter;
import org.jspecify.annotations.Nullable;

/** A spreadsheet written line by line: a few lines in memory, the rest on the disk until it is whole. */
public final class XlsxLinesOut implements TableWriter {
    private static final int IN_MEMORY = 100;

    private final Path file;
    private final SXSSFWorkbook book = new SXSSFWorkbook(IN_MEMORY);
    private final CellStyle text;
    private @Nullable Sheet sheet;
    private int lines;

    public XlsxLinesOut(Path file) {
        this.file = file;
        this.text = book.createCellStyle();
        text.setDataFormat(book.createDataFormat().getFormat("@"));
    }

    @Override
    public void sheet(String name, List<String> header) {
        Sheet begun = book.createSheet(WorkbookUtil.createSafeSheetName(name));
        begun.createFreezePane(0, 1);
        sheet = begun;
        lines = 0;
        line(header);
    }

    @Override
    public void line(List<String> cells) {
        XlsxWriting.write(Objects.requireNonNull(sheet, "no sheet was begun").createRow(lines++), cells, text);
    }

    @Override
    public void close() throws IOException {
        try (book;
                OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        }
    }
}
