package org.cunbu.portal.petition.intake;

/** What a letter is made of. Of a photo or a voice message the desk adds the text; the original never changes. */
public enum LetterBody {
    TEXT,
    /** 纸质信的照片 */
    PHOTO,
    /** 语音 */
    VOICE;

    /** Whether somebody must still type what it says. */
    public boolean needsText() {
        return this != TEXT;
    }
}
