package org.cunbu.drills.secrets.places;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.cunbu.drills.secrets.Finder;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** What stands in a file: the file as it is, and what is packed in it, be it a zip, xlsx, gzip or PDF. */
final class Contents {

    private Contents() {}

    static void look(Finder finder, String at, byte[] file) throws IOException {
        finder.look(at, file);
        if (begins(file, "PK")) parts(finder, at, file);
        else if (begins(file, "%PDF")) finder.look(at + " as read", read(file));
        else if (file.length > 2 && file[0] == 0x1f && file[1] == (byte) 0x8b) unpacked(finder, at, file);
    }

    /** The words of a PDF, page after page. */
    static String read(byte[] pdf) throws IOException {
        try (var reader = new PdfReader(pdf)) {
            var words = new StringBuilder();
            var extractor = new PdfTextExtractor(reader);
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                words.append(extractor.getTextFromPage(page)).append('\n');
            }
            return words.append(reader.getInfo()).toString();
        }
    }

    /** By its directory, as office programs read it; what only begins like a zip has been looked at as it is. */
    private static void parts(Finder finder, String at, byte[] file) throws IOException {
        Path aside = Files.createTempFile("cunbu-drill", ".zip");
        try {
            Files.write(aside, file);
            try (var zip = new ZipFile(aside.toFile())) {
                for (var part : Collections.list(zip.entries())) {
                    String name = at + "!" + part.getName();
                    finder.look(name, part.getName());
                    look(finder, name, zip.getInputStream(part).readAllBytes());
                }
            } catch (ZipException none) {
                finder.look(at + " as Latin-1", new String(file, StandardCharsets.ISO_8859_1));
            }
        } finally {
            Files.delete(aside);
        }
    }

    private static void unpacked(Finder finder, String at, byte[] file) throws IOException {
        try (var open = new GZIPInputStream(new ByteArrayInputStream(file))) {
            look(finder, at + " unpacked", open.readAllBytes());
        } catch (IOException notGzip) {
            finder.look(at, new String(file, StandardCharsets.ISO_8859_1));
        }
    }

    private static boolean begins(byte[] file, String magic) {
        for (int i = 0; i < magic.length(); i++) {
            if (i >= file.length || file[i] != magic.charAt(i)) return false;
        }
        return true;
    }
}
