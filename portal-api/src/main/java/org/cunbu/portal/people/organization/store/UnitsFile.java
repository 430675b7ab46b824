package org.cunbu.portal.people.organization.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.people.organization.Unit;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.people.organization.UnitKind;
import org.springframework.core.io.Resource;

/** The first file of units: code, name, kind, parent, region, phone, a line each, UTF-8. */
final class UnitsFile {
    private UnitsFile() {}

    static List<Unit> read(Resource file) {
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
