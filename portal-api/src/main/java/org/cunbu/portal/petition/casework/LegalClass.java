package org.cunbu.portal.petition.casework;

/** What a letter is in the law's words: an official marks it, whatever word its writer chose. */
public enum LegalClass {
    /** 建议意见. */
    SUGGESTION("建议意见"),
    /** 检举控告: somebody is accused; the discipline desk looks first. */
    DENUNCIATION("检举控告"),
    /** 申诉求决. */
    CLAIM("申诉求决");

    private final String word;

    LegalClass(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
