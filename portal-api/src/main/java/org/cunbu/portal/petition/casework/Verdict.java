package org.cunbu.portal.petition.casework;

/** How a round ended. */
public enum Verdict {
    /** The petitioner says that it is solved. */
    RESOLVED("已解决"),
    /** Answered, and nobody said solved or not: also seven days of silence, and a word of "partly". */
    EXPLAINED("已答复说明"),
    /** The petitioner says that it is not solved. */
    UNRESOLVED("未解决"),
    /** The petitioner took the letter back. */
    WITHDRAWN("已撤回");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
