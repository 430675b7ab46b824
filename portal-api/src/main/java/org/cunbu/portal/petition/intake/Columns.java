package org.cunbu.portal.petition.intake;

import io.r2dbc.spi.Readable;
import java.lang.reflect.Array;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A batch turned on its side: one array a column, for UNNEST. */
final class Columns {

    private Columns() {}

    @SuppressWarnings("unchecked")
    static <L, T> T[] column(List<L> rows, Class<T> type, Function<L, @Nullable T> cell) {
        var values = (T[]) Array.newInstance(type, rows.size());
        for (int i = 0; i < values.length; i++) {
            Array.set(values, i, cell.apply(rows.get(i)));
        }
        return values;
    }

    /** Bytes travel as hex: binding arrays of buffers leaks memory in the driver. */
    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
