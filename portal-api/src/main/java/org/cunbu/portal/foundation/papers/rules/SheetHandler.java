package org.cunbu.portal.foundation.papers.rules;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.cunbu.portal.foundation.http.Invalid;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Collects a sheet's cells as texts: numbers in full (a code of 12 digits stays one), dates as 2026-11-25. */
class SheetHandler extends DefaultHandler {

    private static final int FARTHEST_COLUMN = 300;

    private final SharedStrings texts;
    private final StylesTable styles;
    private final List<Line> lines;
    private final int most;

    private List<String> cells = new ArrayList<>();
    private int row;
    private int column;
    private String kind = "";
    private int style = -1;
    private final StringBuilder value = new StringBuilder();
    private boolean reading;

    SheetHandler(SharedStrings texts, StylesTable styles, List<Line> lines, int most) {
        this.texts = texts;
        this.styles = styles;
        this.lines = lines;
        this.most = most;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
        switch (local) {
            case "row" -> {
                String number = attributes.getValue("r");
                row = number == null ? row + 1 : Integer.parseInt(number);
                cells = new ArrayList<>();
                column = -1;
            }
            case "c" -> {
                String place = attributes.getValue("r");
                column = place == null ? column + 1 : new CellReference(place).getCol();
                kind = orEmpty(attributes.getValue("t"));
                String styled = attributes.getValue("s");
                style = styled == null ? -1 : Integer.parseInt(styled);
                value.setLength(0);
            }
            case "v", "t" -> reading = true;
            default -> {}
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        if (reading) value.append(chars, start, length);
    }

    @Override
    public void endElement(String uri, String local, String name) {
        switch (local) {
            case "v", "t" -> reading = false;
            case "c" -> put(text().strip());
            case "row" -> {
                if (lines.size() > most) throw Invalid.field("file", "too-long", "最多 " + most + " 行。");
                lines.add(new Line(row, List.copyOf(cells)));
            }
            default -> {}
        }
    }

    private void put(String text) {
        if (text.isEmpty()) return;
        if (column >= FARTHEST_COLUMN) throw Invalid.field("file", "too-wide", "第 " + row + " 行的列太多。");
        while (cells.size() < column) cells.add("");
        cells.add(text);
    }

    private String text() {
        String raw = value.toString();
        if (raw.isEmpty()) return "";
        return switch (kind) {
            case "s" -> texts.getItemAt(Integer.parseInt(raw)).getString();
            case "b" -> raw.equals("1") ? "是" : "否";
            case "str", "inlineStr", "e", "d" -> raw;
            default -> number(raw);
        };
    }

    private String number(String raw) {
        if (isDate()) {
            var at = DateUtil.getLocalDateTime(Double.parseDouble(raw), false, true);
            boolean wholeDay = at.toLocalTime().toSecondOfDay() == 0;
            return at.format(DateTimeFormatter.ofPattern(wholeDay ? "uuuu-MM-dd" : "uuuu-MM-dd HH:mm"));
        }
        return new BigDecimal(raw).stripTrailingZeros().toPlainString();
    }

    private boolean isDate() {
        if (style < 0) return false;
        var cellStyle = styles.getStyleAt(style);
        return DateUtil.isADateFormat(cellStyle.getDataFormat(), cellStyle.getDataFormatString());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
