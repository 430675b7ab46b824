package org.cunbu.portal.insight.statistics;

/** By what else letters are told apart: by nothing, or by one of these. Rows are folded for each. */
public enum By {
    NOTHING("不分"),
    CHANNEL("渠道"),
    KIND("类型"),
    TOPIC("主题");

    private final String word;

    By(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
