package org.cunbu.portal.foundation.papers.rules;

/** What a cell may say to the program that opens it. */
final class Cells {

    private Cells() {}

    /** A text that would be taken for a formula begins with an apostrophe, which shows it as the text it is. */
    static String harmless(String text) {
        if (text.isEmpty()) return text;
        return "=+-@\t\r＝＋－＠".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
