package org.cunbu.portal.foundation.region.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.cunbu.portal.foundation.region.Region;
import org.cunbu.portal.foundation.region.RegionCode;
import org.springframework.core.io.Resource;

/** The deployer's file of places: code, parent, level, name, a line each, UTF-8. */
public final class PlacesFile {
    /** The day from which places of the first file stand; the portal knows nothing of before. */
    static final LocalDate SINCE_EVER = LocalDate.of(2000, 1, 1);

    private PlacesFile() {}

    public static List<Region> read(Resource file) {
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
