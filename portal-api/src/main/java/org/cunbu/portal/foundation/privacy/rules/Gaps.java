package org.cunbu.portal.foundation.privacy.rules;

/** What people put between the digits of one number, as parts of patterns over a {@link Reading}. */
final class Gaps {

    /** Nothing, or a space, dash, star or dot in the middle. */
    static final String TIGHT = "[ ·_~*-]{0,3}";

    private static final String MARK = "(?:[^\\p{L}\\p{N}*]|\\*(?!\\*))";
    private static final String SAID = "(?:然后|接着|后面是|後面是|中间|中間|再|加|转|轉|杠|横|点|點|空格|逗号)";

    /** Any few signs that are no letters, a new line too, with a word like 再 or 杠 among them. */
    static final String LOOSE = "(?:" + MARK + "{0,6}+(?:" + SAID + MARK + "{0,4}+)?)";

    /** The same, but something stands there. */
    static final String APART = "(?:" + MARK + "{1,6}+(?:" + SAID + MARK + "{0,4}+)?|" + SAID + MARK + "{0,4}+)";

    /** A few signs of any kind but digits. */
    static final String ANYTHING = "[^\\d\\n*]{0,5}";

    private Gaps() {}
}
