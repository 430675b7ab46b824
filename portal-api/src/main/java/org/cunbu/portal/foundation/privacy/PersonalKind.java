package org.cunbu.portal.foundation.privacy;

/** Kinds of personal data that a text may hold, and the word that replaces them where a text is published. */
public enum PersonalKind {
    ID_NUMBER("证件号", 3, 2),
    ACCOUNT("账号", 0, 4),
    MOBILE("电话", 3, 4),
    LANDLINE("电话", 0, 2),
    PLATE("车牌", 2, 1),
    EMAIL("邮箱", 1, 0),
    MESSENGER("联系账号", 1, 1),
    NAME("姓名", 1, 0),
    /** What a mask has left of a number; the public does not read that either. */
    REMAINS("隐去", 0, 0);

    private final String word;
    private final int head;
    private final int tail;

    PersonalKind(String word, int head, int tail) {
        this.word = word;
        this.head = head;
        this.tail = tail;
    }

    /** 电话, 证件号 … */
    public String word() {
        return word;
    }

    /** How many characters at its beginning a masked one still shows. */
    public int head() {
        return head;
    }

    /** How many characters at its end a masked one still shows. */
    public int tail() {
        return tail;
    }
}
