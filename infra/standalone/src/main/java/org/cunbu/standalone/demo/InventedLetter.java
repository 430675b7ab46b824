package org.cunbu.standalone.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cunbu.portal.petition.intake.Kind;

/**
 * The words of an invented letter. It accuses nobody and names nobody; {@code {village}}, {@code {township}} and {@code
 * {township-unit}} are filled with the place.
 *
 * @param slot the place in a township's year: which {@link Course} the letter takes
 * @param lead the unit that leads, or {@code {township-unit}}
 * @param answer empty where the letter has none yet
 */
record InventedLetter(int slot, Kind kind, String lead, String title, String text, String answer) {

    static List<InventedLetter> all() {
        try (var in = InventedLetter.class.getResourceAsStream("/demo/letters.tsv")) {
            if (in == null) {
                throw new IllegalStateException("demo/letters.tsv is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new InventedLetter(
                            Integer.parseInt(cells[0]), Kind.valueOf(cells[1]), cells[2], cells[3], cells[4], cells[5]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same letter from one place. */
    InventedLetter at(String village, String township, String townshipUnit) {
        return new InventedLetter(
                slot,
                kind,
                lead.replace("{township-unit}", townshipUnit),
                fill(title, village, township),
                fill(text, village, township),
                fill(answer, village, township));
    }

    private static String fill(String words, String village, String township) {
        return words.replace("{village}", village).replace("{township}", township);
    }
}
