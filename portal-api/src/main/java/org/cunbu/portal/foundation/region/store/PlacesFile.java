package org.cunbu.portal.foundation.region.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cunbu.portal.foundation.papers.SheetRows;
import org.cunbu.portal.foundation.region.Level;
import org.cunbu.portal.foundation.region.Region;
import org.cunbu.portal.foundation.region.RegionCode;
import org.springframework.core.io.Resource;

/**
 * The deployer's file of places: CSV with code, parent, level, name, a line each, UTF-8; or the sheet 地点 of the one
 * spreadsheet in which a county is brought in. Households come by the import, not at the first start.
 */
public final class PlacesFile {
    /** The day from which places of the first file stand; the portal knows nothing of before. */
    static final LocalDate SINCE_EVER = LocalDate.of(2000, 1, 1);

    private PlacesFile() {}

    public static List<Region> read(Resource file) {
        String name = file.getFilename();
        return name != null && name.toLowerCase(Locale.ROOT).endsWith(".xlsx") ? readSheet(file) : readLines(file);
    }

    private static List<Region> readSheet(Resource file) {
        List<Region> regions = new ArrayList<>();
        try {
            boolean there = SheetRows.each(file.getFile().toPath(), "地点", row -> {
                RegionCode code = new RegionCode(row.cell("代码"));
                if (code.level() != Level.HOUSEHOLD && row.cell("到").isEmpty()) {
                    String from = row.cell("从");
                    regions.add(new Region(
                            code,
                            code.parent().orElse(null),
                            code.level(),
                            row.cell("名称"),
                            from.isEmpty() ? SINCE_EVER : LocalDate.parse(from),
                            null));
                }
            });
            if (!there) throw new IllegalArgumentException("the spreadsheet has no sheet 地点: " + file.getDescription());
            return regions;
        } catch (IOException e) {
            throw new UncheckedIOException("the file of places cannot be read: " + file.getDescription(), e);
        }
    }

    private static List<Region> readLines(Resource file) {
        try (var reader = new BufferedReader(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(PlacesFile::region)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the file of places cannot be read: " + file.getDescription(), e);
        }
    }

    private static Region region(String line) {
        String[] cells = line.strip().split(",", -1);
        if (cells.length != 4) {
            throw new IllegalArgumentException("a line of places has four cells: " + line);
        }
        RegionCode code = new RegionCode(cells[0].strip());
        return new Region(code, code.parent().orElse(null), code.level(), cells[3].strip(), SINCE_EVER, null);
    }
}
