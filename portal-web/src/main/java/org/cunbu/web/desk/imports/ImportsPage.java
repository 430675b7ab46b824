package org.cunbu.web.desk.imports;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.cunbu.portal.people.organization.ImportDraft;
import org.cunbu.portal.people.organization.ImportList;
import org.cunbu.web.desk.DeskFrame;
import org.jspecify.annotations.Nullable;

/**
 * Where a file is brought in, and what there is to take away.
 *
 * @param problem why the last one was not taken
 */
record ImportsPage(
        DeskFrame desk,
        List<Line> drafts,
        List<Sheet> lists,
        @Nullable String problem) {

    /** A file that was brought in; {@code state} is a message key. */
    record Line(String href, String file, Instant at, String state) {
        static Line of(ImportDraft draft) {
            return new Line(
                    "/desk/imports/" + draft.id(), draft.file(), draft.at(), "desk.imports.state." + draft.state());
        }
    }

    /** A list, its address without the ending, and its columns. */
    record Sheet(String words, String href, List<String> columns) {}

    static ImportsPage of(DeskFrame desk, List<ImportDraft> drafts, @Nullable String problem) {
        return new ImportsPage(desk, drafts.stream().map(Line::of).toList(), sheets(), problem);
    }

    private static List<Sheet> sheets() {
        return Arrays.stream(ImportList.values())
                .map(list -> new Sheet(
                        list.words(), "/desk/exports/" + list.name().toLowerCase(java.util.Locale.ROOT), list.header()))
                .toList();
    }
}
