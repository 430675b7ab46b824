package org.cunbu.portal.foundation.attachments.rules;

import java.io.IOException;
import org.openpdf.text.exceptions.BadPasswordException;
import org.openpdf.text.pdf.PdfReader;

/**
 * Judges a PDF: it begins and ends as one and nothing hangs on it, none of its objects does anything, it blows up to no
 * monster, it is not locked, and it can be read page by page.
 */
final class PdfPaper {

    private static final int MOST_PAGES = 300;
    /** An archive's directory stands in its last bytes, with a comment of at most 65,535 behind it. */
    private static final int TAIL = 65_557;

    private PdfPaper() {}

    /** How many pages it has. */
    static int pages(byte[] bytes) {
        if (!Octets.word(bytes, 0, 8).matches("%PDF-(1\\.[0-7]|2\\.0)")) throw No.damaged();
        endsAsPdf(bytes);
        PdfObjects.check(bytes);
        return counted(bytes);
    }

    private static void endsAsPdf(byte[] bytes) {
        int last = bytes.length - 1;
        while (last >= 0 && (bytes[last] <= ' ' && bytes[last] >= 0)) last--;
        if (!Octets.has(bytes, last - 4, "%%EOF")) throw No.damaged();
        if (Octets.find(bytes, "PK\5\6", bytes.length - TAIL) >= 0) throw No.disguised();
    }

    private static int counted(byte[] bytes) {
        try (var reader = new PdfReader(bytes)) {
            if (reader.isEncrypted()) throw No.locked();
            if (reader.isRebuilt()) throw No.damaged();
            int pages = reader.getNumberOfPages();
            if (pages < 1) throw No.damaged();
            if (pages > MOST_PAGES) throw No.tooManyPages();
            for (int page = 1; page <= pages; page++) {
                if (reader.getPageN(page) == null) throw No.damaged();
            }
            return pages;
        } catch (BadPasswordException locked) {
            throw No.locked();
        } catch (IOException unreadable) {
            throw No.damaged();
        }
    }
}
