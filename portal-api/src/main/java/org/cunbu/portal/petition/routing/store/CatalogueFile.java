package org.cunbu.portal.petition.routing.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.cunbu.portal.petition.routing.CatalogueLine;
import org.springframework.core.io.Resource;

/** The catalogue's first file: topic, target, kinds, basis, words, a line each, UTF-8. */
public final class CatalogueFile {

    /** The cells as they are written. */
    record Line(int number, String topic, String target, String kinds, String basis, String words) {

        CatalogueLine parsed() {
            return CatalogueLine.written(1, number, topic, target, kinds, basis, false, words);
        }
    }

    private CatalogueFile() {}

    /** The first version of the catalogue. */
    public static List<CatalogueLine> firstVersion(Resource file) {
        return read(file).stream().map(Line::parsed).toList();
    }

    static List<Line> read(Resource file) {
        try {
            var lines = file.getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .toList();
            return IntStream.range(0, lines.size())
                    .mapToObj(i -> line(i + 1, lines.get(i)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the dispatch catalogue cannot be read: " + file.getDescription(), e);
        }
    }

    private static Line line(int number, String line) {
        var cells = line.strip().split(",", -1);
        if (cells.length != 5) {
            throw new IllegalArgumentException("a line of the catalogue has five cells: " + line);
        }
        return new Line(number, cells[0], cells[1], cells[2], cells[3], cells[4]);
    }
}
