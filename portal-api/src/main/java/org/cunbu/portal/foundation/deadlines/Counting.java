package org.cunbu.portal.foundation.deadlines;

/** In which days a clock counts. */
public enum Counting {
    /** 工作日: days on which offices are open. */
    WORKING_DAYS("个工作日"),
    /** 日: every day; where the last one is off, the end of the next working day. */
    DAYS("天");

    private final String word;

    Counting(String word) {
        this.word = word;
    }

    /** 个工作日, 天. */
    public String word() {
        return word;
    }
}
