package org.cunbu.portal.foundation.papers;

import java.nio.file.Path;
import org.cunbu.portal.foundation.papers.rules.PaperAsDocx;
import org.cunbu.portal.foundation.papers.rules.PaperAsPdf;

/**
 * Writes an office's papers on A4. What stands in them is text and nothing else: no field, formula or link comes of it,
 * whoever wrote it. Plain computing, for a worker thread.
 */
public final class PrintedPapers {

    private PrintedPapers() {}

    /** For a word processor. */
    public static byte[] docx(PrintedPaper paper) {
        return PaperAsDocx.write(paper);
    }

    /** @param font as {@link Pdf#font} finds it */
    public static byte[] pdf(Path font, PrintedPaper paper) {
        return PaperAsPdf.write(font, paper);
    }
}
