package org.cunbu.portal.petition.intake;

import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.PlainText;

/** The words of a letter, 1 to 10,000 characters, kept exactly as they were written. */
public record LetterText(String text) {

    /** Longest letter, in characters. */
    public static final int MAX = 10_000;

    public LetterText {
        text = PlainText.lines("text", text, MAX);
        if (text.isBlank()) {
            throw Invalid.field("text", "required", "请写下您要说的事。");
        }
    }

    /** Never the words themselves: they belong into no log. */
    @Override
    public String toString() {
        return "LetterText[%d characters]".formatted(text.length());
    }
}
