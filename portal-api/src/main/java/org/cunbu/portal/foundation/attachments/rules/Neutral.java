package org.cunbu.portal.foundation.attachments.rules;

import org.cunbu.portal.foundation.attachments.FileType;
import org.jspecify.annotations.Nullable;

/**
 * What was made of a file: nothing in it but what is meant to be seen or heard.
 *
 * @param thumbnail a small picture of it, where it is one
 * @param width     pixels; 0 where it is no picture
 * @param seconds   of voice, rounded up; 0 where it is none
 * @param pages     of a PDF; 0 where it is none
 */
public record Neutral(
        FileType type, byte[] content, byte @Nullable [] thumbnail, int width, int height, int seconds, int pages) {

    static Neutral picture(byte[] content, byte[] thumbnail, int width, int height) {
        return new Neutral(FileType.JPEG, content, thumbnail, width, height, 0, 0);
    }

    static Neutral paper(byte[] content, int pages) {
        return new Neutral(FileType.PDF, content, null, 0, 0, 0, pages);
    }

    static Neutral voice(FileType type, byte[] content, double seconds) {
        if (seconds > LONGEST_SECONDS) throw No.tooLong();
        if (seconds <= 0) throw No.damaged();
        return new Neutral(type, content, null, 0, 0, (int) Math.ceil(seconds), 0);
    }

    /** Three minutes, and what a phone needs to stop. */
    private static final double LONGEST_SECONDS = 181;
}
