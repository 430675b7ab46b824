package org.cunbu.web.desk.calls;

import java.util.List;
import org.cunbu.web.desk.DeskFrame;
import org.jspecify.annotations.Nullable;

/**
 * Whom to call back, the longest waiting first.
 *
 * @param next address of the next page
 * @param first address of the first page, where this is a later one
 * @param done message key of what was just recorded
 */
record CallsPage(
        DeskFrame desk,
        List<Line> calls,
        @Nullable String next,
        @Nullable String first,
        @Nullable String done) {

    /** One letter; {@code reason} is a message key. */
    record Line(String href, String number, String title, String unit, String reason, String since, int tries) {}
}
