package org.cunbu.portal.foundation.papers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cunbu.portal.foundation.papers.rules.PdfWriting;

/**
 * Writes papers that are printed and kept. The Chinese font is put into the file itself, so that it reads the same
 * everywhere; it comes from the machine (Debian's fonts-noto-cjk, SIL Open Font License) or from where CUNBU_FONT says.
 * Plain computing, for a worker thread.
 */
public final class Pdf {

    private static final List<Path> USUAL = List.of(
            Path.of("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"),
            Path.of("/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc"),
            Path.of("/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc"));

    /**
     * One table of a paper.
     *
     * @param widths of the columns, one to another
     */
    public record Sheet(String heading, List<String> header, List<List<String>> rows, float... widths) {
        public Sheet {
            header = List.copyOf(header);
            rows = List.copyOf(rows);
            widths = widths.clone();
        }

        @Override
        public float[] widths() {
            return widths.clone();
        }
    }

    private Pdf() {}

    /** Where this machine has a Chinese font; empty where it has none. */
    public static Optional<Path> font() {
        String named = System.getenv("CUNBU_FONT");
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named)).filter(Files::isReadable);
        }
        return USUAL.stream().filter(Files::isReadable).findFirst();
    }

    /**
     * Writes a paper of title, lines and tables.
     *
     * @param font a TrueType or OpenType font, or a collection whose third is the one for simplified Chinese
     */
    public static byte[] write(Path font, String title, List<String> lines, List<Sheet> sheets) {
        return PdfWriting.write(font, title, lines, sheets);
    }
}
