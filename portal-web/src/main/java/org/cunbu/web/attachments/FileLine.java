package org.cunbu.web.attachments;

import java.util.List;
import java.util.Locale;
import org.cunbu.portal.foundation.attachments.Attachment;
import org.cunbu.portal.petition.casework.AttachedTo;

/**
 * An attachment as a page lists it.
 *
 * @param href    the file
 * @param kind    message key: photo, voice, paper
 * @param part    message key: where it stands
 * @param size    in words
 * @param length  of voice, as minutes and seconds; empty for others
 * @param picture whether it has a small picture, below its own address
 * @param own     whether whoever looks may remove it
 */
public record FileLine(
        String href,
        String name,
        String kind,
        String part,
        String size,
        String length,
        int width,
        int height,
        boolean picture,
        boolean voice,
        boolean own) {

    private static final int SIDE = 160;

    /** All of them, below the address of the page that shows them; whoever wrote the letter may remove their own. */
    public static List<FileLine> ofPetitioner(List<Attachment> all, String page, boolean mayRemove) {
        return all.stream()
                .map(each -> of(each, page, mayRemove && each.part().equals(AttachedTo.LETTER.name())))
                .toList();
    }

    /** @param own whether this official may remove it */
    public static FileLine of(Attachment file, String page, boolean own) {
        double scale = Math.min(1.0, (double) SIDE / Math.max(1, Math.max(file.width(), file.height())));
        return new FileLine(
                page + "/attachments/" + file.id(),
                file.name(),
                "attachments.kind."
                        + (file.type().isPicture() ? "photo" : file.type().isVoice() ? "voice" : "paper"),
                "attachments.part." + file.part(),
                size(file.bytes()),
                file.type().isVoice() ? "%d:%02d".formatted(file.seconds() / 60, file.seconds() % 60) : "",
                (int) Math.max(1, Math.round(file.width() * scale)),
                (int) Math.max(1, Math.round(file.height() * scale)),
                file.type().isPicture(),
                file.type().isVoice(),
                own);
    }

    private static String size(int bytes) {
        return bytes < 1024 * 1024
                ? Math.max(1, bytes / 1024) + " KB"
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1024.0 / 1024);
    }
}
