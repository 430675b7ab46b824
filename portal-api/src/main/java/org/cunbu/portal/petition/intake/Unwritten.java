package org.cunbu.portal.petition.intake;

/** What stands in place of words that nobody has typed yet; of a text letter nothing does. */
final class Unwritten {

    private Unwritten() {}

    static String title(LetterBody body) {
        return switch (body) {
            case TEXT -> "";
            case PHOTO -> "纸质信（照片）";
            case VOICE -> "语音信";
        };
    }

    static String text(LetterBody body) {
        return switch (body) {
            case TEXT -> "";
            case PHOTO, VOICE -> "见附件。";
        };
    }
}
