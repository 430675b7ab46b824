package org.cunbu.portal.foundation.journal;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of many rows, as PostgreSQL writes an array: bound as one text and cast by the statement, {@code
 * unnest(:titles::text[])}. The driver's own arrays are written character by character, of bytes not at all.
 */
public final class Column {

    private static final int FOR_EACH = 40;

    private Column() {}

    /**
     * The cells in the order of their rows.
     *
     * @param cell a text, or what PostgreSQL reads as its {@code toString} has it: a number, an id, a day, an instant, a
     *     truth; null where the cell is empty
     */
    public static <R extends @Nullable Object> String of(
            List<R> rows, Function<? super R, ? extends @Nullable Object> cell) {
        var column = new StringBuilder(2 + FOR_EACH * rows.size()).append('{');
        for (int i = 0; i < rows.size(); i++) {
            if (i > 0) column.append(',');
            Object value = cell.apply(rows.get(i));
            if (value instanceof String text) quote(column, text);
            else column.append(value == null ? "NULL" : value.toString());
        }
        return column.append('}').toString();
    }

    private static void quote(StringBuilder column, String text) {
        column.append('"');
        int from = 0;
        for (int at = next(text, 0); at >= 0; at = next(text, at + 1)) {
            column.append(text, from, at).append('\\');
            from = at;
        }
        column.append(text, from, text.length()).append('"');
    }

    private static int next(String text, int from) {
        int quote = text.indexOf('"', from);
        int slash = text.indexOf('\\', from);
        return quote < 0 || slash >= 0 && slash < quote ? slash : quote;
    }
}
