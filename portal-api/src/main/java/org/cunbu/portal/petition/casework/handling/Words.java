package org.cunbu.portal.petition.casework.handling;

import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.PlainText;

/** What officials and petitioners type into an act: plain, not empty, not endless. */
final class Words {

    static final int LOOK = 200;
    static final int REASON = 500;
    static final int MESSAGE = 1_000;
    static final int NOTE = 2_000;
    static final int ANSWER = 10_000;

    private Words() {}

    /** Lines that must say something. */
    static String required(String field, String raw, int max) {
        String text = PlainText.lines(field, raw, max);
        if (text.isBlank()) throw Invalid.field(field, "missing", "这一项必须填写。");
        return text;
    }
}
