package org.cunbu.portal.foundation.attachments;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that is kept.
 *
 * @param subject what it is about: the letter
 * @param part    in which part of it it stands, a word of the room that keeps it there
 * @param unit    whose official attached it; none: whoever wrote the letter
 * @param person  the official
 * @param name    as it may be shown, with the ending of what it is
 * @param bytes   how many
 * @param width   pixels of a picture
 * @param seconds of voice
 * @param pages   of a PDF
 */
public record Attachment(
        AttachmentId id,
        UUID subject,
        String part,
        @Nullable String unit,
        @Nullable UUID person,
        FileType type,
        String name,
        int bytes,
        int width,
        int height,
        int seconds,
        int pages,
        Instant added) {

    /** The same under another name. */
    public Attachment called(String other) {
        return new Attachment(
                id, subject, part, unit, person, type, other, bytes, width, height, seconds, pages, added);
    }
}
