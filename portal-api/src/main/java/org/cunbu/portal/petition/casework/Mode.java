package org.cunbu.portal.petition.casework;

/** In which form a letter is passed on. */
public enum Mode {
    /** 转送: the unit's own matter, it answers. */
    FORWARDED("转送"),
    /** 交办: assigned, the unit also reports back. */
    ASSIGNED("交办"),
    /** 派单: an order of work. */
    ORDERED("派单"),
    /** 移送: a denunciation, to the organ with jurisdiction; the portal keeps only that it was handed over. */
    HANDED_OVER("移送");

    private final String word;

    Mode(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
