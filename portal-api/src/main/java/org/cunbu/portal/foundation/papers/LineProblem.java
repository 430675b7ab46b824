package org.cunbu.portal.foundation.papers;

import org.cunbu.portal.foundation.http.FieldError;

/**
 * What is wrong with one line of a file, so that whoever sent it can mend that line.
 *
 * @param line    the line or row, counted from 1 as the spreadsheet shows it
 * @param column  the column's heading; empty for the line as a whole
 * @param message a Chinese sentence
 */
public record LineProblem(int line, String column, String message) {

    /** The same as an error of the field {@code file}, for problem details. */
    public FieldError toFieldError() {
        String place = column.isEmpty() ? "第 " + line + " 行" : "第 " + line + " 行“" + column + "”";
        return new FieldError("file", "line-" + line, place + "：" + message);
    }
}
