package org.cunbu.portal.foundation.papers.rules;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.cunbu.portal.foundation.papers.SheetLine;

/** A CSV file read line by line: UTF-8 if all of it is, otherwise GB18030. */
public final class CsvFile implements Iterator<SheetLine>, Closeable {
    private static final int AHEAD = 1 << 16;

    private final Reader text;
    private final CsvParsing parsing;

    private CsvFile(Reader text, char separator, int most) {
        this.text = text;
        this.parsing = new CsvParsing(text, separator, most);
    }

    public static CsvFile open(Path file, int most) {
        try {
            Charset charset = charsetOf(file);
            BufferedReader text = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset), AHEAD);
            skipMark(text);
            return new CsvFile(text, separator(text), most);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Charset charsetOf(Path file) throws IOException {
        if (decodes(file, StandardCharsets.UTF_8)) return StandardCharsets.UTF_8;
        if (decodes(file, Csv.GB18030)) return Csv.GB18030;
        throw Csv.unreadable();
    }

    private static boolean decodes(Path file, Charset charset) throws IOException {
        char[] some = new char[AHEAD];
        try (Reader strict = new InputStreamReader(Files.newInputStream(file), charset.newDecoder())) {
            while (strict.read(some) >= 0) {
                // only whether it can be read
            }
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    private static void skipMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != Csv.MARK) text.reset();
    }

    private static char separator(BufferedReader text) throws IOException {
        char[] begin = new char[AHEAD - 1];
        text.mark(AHEAD);
        int length = Math.max(0, text.read(begin));
        text.reset();
        return Csv.separator(new String(begin, 0, length));
    }

    @Override
    public boolean hasNext() {
        return parsing.hasNext();
    }

    @Override
    public SheetLine next() {
        Line line = parsing.next();
        return new SheetLine("", line.number(), line.cells());
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
