package org.cunbu.portal.petition.intake;

import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.PlainText;

/** What a letter is about, in one line of 1 to 80 characters. */
public record Title(String text) {

    /** Longest title, in characters. */
    public static final int MAX = 80;

    public Title {
        text = PlainText.oneLine("title", text.strip(), MAX);
        if (text.isBlank()) {
            throw Invalid.field("title", "required", "请写一个标题。");
        }
    }

    /** Never the words themselves: they belong into no log. */
    @Override
    public String toString() {
        return "Title[%d characters]".formatted(text.length());
    }
}
