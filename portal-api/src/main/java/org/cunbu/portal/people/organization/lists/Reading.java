package org.cunbu.portal.people.organization.lists;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cunbu.portal.foundation.http.PlainText;
import org.cunbu.portal.foundation.papers.SheetLine;
import org.cunbu.portal.people.organization.ImportList;
import org.jspecify.annotations.Nullable;

/** Makes a file's lines, as they come, into lines of lists; what cannot be one is noted. */
final class Reading {
    private static final int LONGEST_KEY = 120;

    private final Set<ImportList> seen = new HashSet<>();
    private @Nullable String sheet;
    private @Nullable ImportList list;
    private int[] columns = {};
    private int width;

    /** A line read: a line of a list, or what is wrong; neither where it is a heading or blank. */
    record Read(@Nullable Staged line, List<LineFault> faults) {
        private static final Read NOTHING = new Read(null, List.of());
    }

    Read read(SheetLine from) {
        if (from.isBlank()) {
            return Read.NOTHING;
        }
        if (!from.sheet().equals(sheet)) {
            sheet = from.sheet();
            return heading(from);
        }
        return list == null ? Read.NOTHING : line(list, from);
    }

    /** The lists that the file has. */
    Set<ImportList> lists() {
        return seen;
    }

    private Read heading(SheetLine from) {
        List<String> header = from.cells();
        ImportList known = ImportList.of(from.sheet(), header).orElse(null);
        list = null;
        if (known == null) {
            return new Read(null, List.of(LineFault.ofFile(from.line(), "认不出这是哪一张表" + named(from) + "。列名照下载的表来写。")));
        }
        if (!seen.add(known)) {
            return new Read(null, List.of(LineFault.ofFile(from.line(), "“" + known.words() + "”有两张表，合成一张再传。")));
        }
        List<LineFault> faults = new ArrayList<>();
        columns = new int[header.size()];
        width = header.size();
        Set<Integer> found = new HashSet<>();
        for (int i = 0; i < width; i++) {
            columns[i] = header.get(i).isEmpty() ? -1 : known.columnOf(header.get(i));
            if (columns[i] < 0 && !header.get(i).isEmpty()) {
                faults.add(new LineFault(known, from.line(), header.get(i), "不认识这一列，删掉它，或者照下载的表改列名。"));
            } else if (columns[i] >= 0 && !found.add(columns[i])) {
                faults.add(new LineFault(known, from.line(), header.get(i), "这一列出现了两次。"));
            }
        }
        for (ImportList.Column column : known.columns()) {
            if (column.required() && !found.contains(known.at(column.key()))) {
                faults.add(new LineFault(known, from.line(), column.words(), "缺少这一列。"));
            }
        }
        if (faults.isEmpty()) {
            list = known;
        }
        return new Read(null, faults);
    }

    private Read line(ImportList known, SheetLine from) {
        List<LineFault> faults = new ArrayList<>();
        String[] cells = new String[known.columns().size()];
        java.util.Arrays.fill(cells, "");
        for (int i = 0; i < from.cells().size(); i++) {
            String cell = from.cells().get(i);
            if (i >= width || columns[i] < 0) {
                if (!cell.isEmpty()) {
                    faults.add(new LineFault(known, from.line(), "", "比表头多出了几格，可能少了引号或多了逗号。"));
                    break;
                }
            } else if (!PlainText.isPlain(cell) || cell.indexOf('\u001f') >= 0) {
                String heading = known.columns().get(columns[i]).words();
                faults.add(new LineFault(known, from.line(), heading, "里面有看不见的控制字符，请重新输入。"));
            } else {
                cells[columns[i]] = cell;
            }
        }
        if (!faults.isEmpty()) {
            return new Read(null, faults);
        }
        List<String> all = List.of(cells);
        return new Read(new Staged(known, from.line(), key(known, all), all), faults);
    }

    private static String key(ImportList list, List<String> cells) {
        String key = switch (list) {
            case PLACES -> cells.get(list.at("code"));
            case UNITS, GRIDS -> cells.get(list.at("code")).toUpperCase(Locale.ROOT);
            case POSTS -> cells.get(list.at("account")).toLowerCase(Locale.ROOT);
            case LINKS -> cells.get(list.at("unit")).toUpperCase(Locale.ROOT);
            case RESPONSIBILITIES -> cells.get(list.at("place")) + " " + cells.get(list.at("step"));
        };
        return key.length() <= LONGEST_KEY ? key : key.substring(0, LONGEST_KEY);
    }

    private static String named(SheetLine from) {
        return from.sheet().isEmpty() ? "" : "（工作表“" + from.sheet() + "”）";
    }
}
