package org.cunbu.portal.petition.casework;

/** How a round ended. */
public enum Verdict {
    /** The petitioner, or a follow-up, says that it is solved. */
    RESOLVED("已解决"),
    /** 化解协议: both sides signed an agreement. */
    AGREED("达成协议"),
    /** Answered, and nobody said solved or not: also seven days of silence, and a word of "partly". */
    EXPLAINED("已答复说明"),
    /** The petitioner, or a follow-up, says that it is not solved. */
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
