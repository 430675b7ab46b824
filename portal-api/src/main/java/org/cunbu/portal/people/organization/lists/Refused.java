package org.cunbu.portal.people.organization.lists;

import java.util.stream.Stream;
import org.cunbu.portal.foundation.http.FieldError;
import org.cunbu.portal.foundation.http.Refusal;
import org.cunbu.portal.people.organization.UnitId;
import org.jspecify.annotations.Nullable;

/** What the rules of a single act refuse, told at a column of a line. */
final class Refused {
    private Refused() {}

    /** The column of the field that was refused, or another where the act as a whole was. */
    static String column(Refusal why, String otherwise, Staged line) {
        Stream<String> fields = why.fields().stream().map(FieldError::field);
        return fields.filter(field -> line.list().columns().stream()
                        .anyMatch(column -> column.key().equals(field)))
                .findFirst()
                .orElse(otherwise);
    }

    /** A unit's code; whether there is such a unit is asked later. */
    static @Nullable UnitId unit(Cells cells, String column) {
        String code = cells.code(column);
        if (code.isEmpty()) {
            return null;
        }
        try {
            return new UnitId(code);
        } catch (IllegalArgumentException malformed) {
            cells.wrong(column, "这里写单位的代码，如 D-WATER、T430525103。");
            return null;
        }
    }
}
