package org.cunbu.web.desk.units;

import java.util.List;
import org.cunbu.web.desk.DeskFrame;
import org.jspecify.annotations.Nullable;

/**
 * The county's units, and the form that brings in a table of them.
 *
 * @param kinds the kinds of units, each with how many there are
 * @param result what came of a table, where one was sent
 */
record UnitsPage(
        DeskFrame desk,
        List<Kind> kinds,
        List<Line> units,
        @Nullable Result result,
        @Nullable String done) {

    /** A kind of units; {@code key} is the message that names it. */
    record Kind(String key, String href, int count, boolean here) {}

    /** One unit. */
    record Line(
            String code,
            String name,
            @Nullable String parent,
            @Nullable String phone,
            boolean demo) {}

    /**
     * What came of a table.
     *
     * @param tried whether it was only tried
     * @param problem a sentence where the table could not be read at all
     */
    record Result(
            boolean tried,
            int added,
            int changed,
            int unchanged,
            List<Wrong> wrong,
            @Nullable String problem) {

        /** Whether all of it can stand. */
        public boolean good() {
            return wrong.isEmpty() && problem == null;
        }
    }

    /** One error: the line of the table, the column, what is wrong. */
    record Wrong(int line, String column, String message) {}
}
