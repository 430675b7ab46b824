package org.cunbu.portal.people.organization.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.cunbu.portal.foundation.papers.Row;
import org.cunbu.portal.foundation.papers.SheetRows;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.people.organization.Unit;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.people.organization.UnitKind;
import org.springframework.core.io.Resource;

/**
 * The first file of units: CSV with code, name, kind, parent, region, phone, a line each, UTF-8; or the sheet 单位 of the
 * one spreadsheet in which a county is brought in. Townships' and villages' own units follow from the places.
 */
final class UnitsFile {
    private UnitsFile() {}

    static List<Unit> read(Resource file) {
        String name = file.getFilename();
        return name != null && name.toLowerCase(Locale.ROOT).endsWith(".xlsx") ? readSheet(file) : readLines(file);
    }

    private static List<Unit> readSheet(Resource file) {
        List<Unit> units = new ArrayList<>();
        try {
            boolean there = SheetRows.each(file.getFile().toPath(), "单位", row -> {
                Unit unit = unit(row);
                if (unit.kind() != UnitKind.TOWNSHIP && unit.kind() != UnitKind.VILLAGE) units.add(unit);
            });
            if (!there) throw new IllegalArgumentException("the spreadsheet has no sheet 单位: " + file.getDescription());
            return units;
        } catch (IOException e) {
            throw new UncheckedIOException("the file of units cannot be read: " + file.getDescription(), e);
        }
    }

    private static Unit unit(Row row) {
        String kind = row.cell("类别");
        return new Unit(
                new UnitId(row.cell("代码")),
                row.cell("名称"),
                Arrays.stream(UnitKind.values())
                        .filter(known ->
                                known.words().equals(kind) || known.name().equals(kind))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no such kind of unit: " + kind)),
                row.cell("上级").isEmpty() ? null : new UnitId(row.cell("上级")),
                row.cell("区划代码").isEmpty() ? null : new RegionCode(row.cell("区划代码")),
                row.cell("电话").isEmpty() ? null : row.cell("电话"),
                row.cell("地址").isEmpty() ? null : row.cell("地址"),
                false,
                1);
    }

    private static List<Unit> readLines(Resource file) {
        try (var reader = new BufferedReader(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(UnitsFile::unit)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the file of units cannot be read: " + file.getDescription(), e);
        }
    }

    private static Unit unit(String line) {
        String[] cells = line.strip().split(",", -1);
        if (cells.length != 6) {
            throw new IllegalArgumentException("a line of units has six cells: " + line);
        }
        return new Unit(
                new UnitId(cells[0]),
                cells[1],
                UnitKind.valueOf(cells[2]),
                cells[3].isEmpty() ? null : new UnitId(cells[3]),
                cells[4].isEmpty() ? null : new RegionCode(cells[4]),
                cells[5].isEmpty() ? null : cells[5],
                true,
                1);
    }
}
