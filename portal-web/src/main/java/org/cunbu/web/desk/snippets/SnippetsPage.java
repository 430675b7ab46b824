package org.cunbu.web.desk.snippets;

import java.util.List;
import org.cunbu.web.desk.Attempt;
import org.cunbu.web.desk.DeskFrame;
import org.cunbu.web.desk.UnitChoice;
import org.jspecify.annotations.Nullable;

/**
 * The kept answers of this official's units.
 *
 * @param units for which one can be kept
 */
record SnippetsPage(
        DeskFrame desk,
        List<Line> lines,
        List<UnitChoice> units,
        Attempt attempt,
        @Nullable String done) {

    /**
     * One kept answer.
     *
     * @param checked   who checked the law behind it
     * @param mayCheck  whether this official can check it now
     * @param mayRemove whether this official can take it away
     */
    record Line(
            String id,
            int version,
            String unit,
            String title,
            String text,
            String basis,
            String author,
            @Nullable String checked,
            boolean mayCheck,
            boolean mayRemove) {}
}
