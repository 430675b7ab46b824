package org.cunbu.portal.insight.reports;

/** As what a month report can be taken away. */
public enum Format {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PDF("application/pdf"),
    CSV("text/csv;charset=UTF-8"),
    JSON("application/json");

    private final String type;

    Format(String type) {
        this.type = type;
    }

    /** Its media type. */
    public String type() {
        return type;
    }
}
