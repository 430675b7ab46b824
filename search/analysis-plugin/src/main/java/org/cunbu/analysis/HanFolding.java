package org.cunbu.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The table of traditional characters with the simplified one that search takes each for. */
final class HanFolding {
    private static final int FIRST = 0x3400;
    private static final int LAST = 0x9FFF;
    private static final char[] TABLE = read();

    private HanFolding() {}

    /** The simplified character; anything that has none stays as it is. */
    static char of(char character) {
        return character < FIRST || character > LAST ? character : TABLE[character - FIRST];
    }

    private static char[] read() {
        char[] table = new char[LAST - FIRST + 1];
        for (int i = 0; i < table.length; i++) {
            table[i] = (char) (FIRST + i);
        }
        try (InputStream file = HanFolding.class.getResourceAsStream("han-folding.txt")) {
            if (file == null) {
                throw new IllegalStateException("the plugin's jar lacks han-folding.txt");
            }
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(" ")))
                    .forEach(pair -> table[pair.charAt(0) - FIRST] = pair.charAt(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }
}
