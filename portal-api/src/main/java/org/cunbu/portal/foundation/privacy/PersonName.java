package org.cunbu.portal.foundation.privacy;

import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.PlainText;

/** How somebody wishes to be called; never printed in full by accident. */
public record PersonName(String text) {

    private static final int LONGEST = 40;

    public PersonName {
        text = PlainText.oneLine("name", text, LONGEST).strip();
        if (text.isEmpty()) throw Invalid.field("name", "missing", "请写上称呼，或者整项留空。");
    }

    /** The first character, the rest hidden: 张**. */
    public String masked() {
        return text.substring(0, text.offsetByCodePoints(0, 1)) + "**";
    }

    @Override
    public String toString() {
        return masked();
    }
}
