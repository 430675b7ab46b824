package org.cunbu.portal.foundation.attachments.rules;

import org.cunbu.portal.foundation.attachments.FileType;
import org.cunbu.portal.foundation.http.Refusal;

/**
 * Looks at a file that somebody sent: what it is, whether it may be kept, and makes of it what is kept. Whatever cannot
 * be read is damaged; nothing of it is ever run.
 */
public final class Inspection {

    /** No file may have more bytes, whatever it is. */
    public static final int LARGEST = 10 * 1024 * 1024;

    private Inspection() {}

    /** @param name as its sender called it */
    public static Neutral of(byte[] bytes, String name) {
        if (bytes.length == 0) throw No.empty();
        try {
            Format format = Format.of(bytes);
            if (!format.family().mayEndWith(FileName.endingOf(name))) throw No.disguised();
            int megabytes = format.family().megabytes();
            if (bytes.length > megabytes * 1024 * 1024) throw No.tooLarge(megabytes);
            return neutral(format, bytes);
        } catch (Refusal refused) {
            throw refused;
        } catch (RuntimeException | StackOverflowError unreadable) {
            throw No.damaged();
        }
    }

    private static Neutral neutral(Format format, byte[] bytes) {
        return switch (format) {
            case JPEG -> Pictures.of(Jpeg.bare(bytes));
            case PNG -> Pictures.of(Png.bare(bytes));
            case WEBP -> Pictures.of(Webp.bare(bytes));
            case PDF -> Neutral.paper(bytes, PdfPaper.pages(bytes));
            case M4A -> M4a.neutral(bytes);
            case MP3 -> Mp3.neutral(bytes);
            case OGG -> opus(Ogg.voice(bytes));
            case WEBM -> opus(Webm.voice(bytes));
        };
    }

    private static Neutral opus(OpusVoice voice) {
        return Neutral.voice(FileType.OPUS, OggWriting.of(voice), voice.seconds());
    }
}
