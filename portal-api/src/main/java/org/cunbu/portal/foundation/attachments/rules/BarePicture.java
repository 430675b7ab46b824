package org.cunbu.portal.foundation.attachments.rules;

/**
 * A picture's header, checked, and its file without anything but the picture.
 *
 * @param format      as ImageIO calls it
 * @param orientation how it must be turned to stand upright: 1 to 8, as EXIF counts
 */
record BarePicture(String format, byte[] bytes, int width, int height, int orientation) {

    private static final int LONGEST_SIDE = 20_000;

    /** @param most pixels that this format's reader can bear */
    static void check(long width, long height, long most) {
        if (width < 1 || height < 1) throw No.damaged();
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > most) throw No.tooManyPixels();
    }
}
