package org.cunbu.portal.petition.casework;

/** How satisfied the petitioner is. */
public enum Rating {
    SATISFIED("满意"),
    RATHER_SATISFIED("基本满意"),
    NOT_SATISFIED("不满意");

    private final String word;

    Rating(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
