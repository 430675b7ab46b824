package org.cunbu.portal.petition.intake;

import io.r2dbc.spi.Readable;
import java.util.HexFormat;
import java.util.Objects;

/** What is read from a row, and bytes as they are bound. */
final class Columns {

    private Columns() {}

    /** Bytes travel as hex: the driver writes no arrays of bytes. */
    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
