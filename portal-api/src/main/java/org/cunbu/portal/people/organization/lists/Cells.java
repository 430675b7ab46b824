package org.cunbu.portal.people.organization.lists;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.PlainText;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.people.organization.rules.Days;
import org.jspecify.annotations.Nullable;

/** The cells of one line, each read once; what cannot be read is noted. */
final class Cells {
    private final Staged line;
    private final List<LineFault> faults;
    private boolean sound = true;

    Cells(Staged line, List<LineFault> faults) {
        this.line = line;
        this.faults = faults;
    }

    /** Whether nothing was wrong so far. */
    boolean areSound() {
        return sound;
    }

    void wrong(String column, String message) {
        sound = false;
        faults.add(line.fault(column, message));
    }

    /** A text that must be there. */
    String text(String column, int longest) {
        String text = line.cell(column);
        if (text.isEmpty()) {
            wrong(column, "没有填。");
            return "";
        }
        return bounded(column, text, longest);
    }

    @Nullable
    String textOrNone(String column, int longest) {
        String text = line.cell(column);
        return text.isEmpty() ? null : bounded(column, text, longest);
    }

    private String bounded(String column, String text, int longest) {
        try {
            return PlainText.oneLine(column, text, longest);
        } catch (Invalid refused) {
            wrong(column, refused.detail());
            return text;
        }
    }

    /** A code in capital letters. */
    String code(String column) {
        return text(column, 64).toUpperCase(Locale.ROOT);
    }

    @Nullable
    RegionCode place(String column) {
        String text = line.cell(column);
        if (text.isEmpty()) {
            wrong(column, "没有填。");
            return null;
        }
        return placeOrNone(column);
    }

    @Nullable
    RegionCode placeOrNone(String column) {
        String text = line.cell(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return new RegionCode(text);
        } catch (IllegalArgumentException malformed) {
            wrong(column, "“" + shortened(text) + "”不是地点代码：县 6 位、乡镇 9 位、村 12 位、组 15 位、户 19 位数字。表格里请把这一列设成文本。");
            return null;
        }
    }

    @Nullable
    LocalDate day(String column) {
        if (line.cell(column).isEmpty()) {
            wrong(column, "没有填，写成 2026-11-25 这样。");
            return null;
        }
        return dayOrNone(column);
    }

    @Nullable
    LocalDate dayOrNone(String column) {
        String text = line.cell(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text.replace('/', '-'));
            if (Days.isSensible(day)) {
                return day;
            }
        } catch (DateTimeParseException malformed) {
            // told below
        }
        wrong(column, "“" + shortened(text) + "”不是日期，写成 2026-11-25 这样。");
        return null;
    }

    private static String shortened(String text) {
        return text.length() <= 30 ? text : text.substring(0, 30) + "…";
    }
}
