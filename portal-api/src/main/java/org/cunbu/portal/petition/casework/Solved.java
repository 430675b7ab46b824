package org.cunbu.portal.petition.casework;

/** The petitioner's own word on whether the matter is solved. */
public enum Solved {
    YES("解决了"),
    PARTLY("解决了一部分"),
    NO("没有解决");

    private final String word;

    Solved(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
