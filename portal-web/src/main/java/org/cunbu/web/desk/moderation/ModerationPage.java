package org.cunbu.web.desk.moderation;

import java.util.List;
import org.cunbu.web.desk.DeskFrame;
import org.jspecify.annotations.Nullable;

/**
 * Letters that wait for a moderator: answered, and their writers agreed to publish them.
 *
 * @param next address of the next page
 */
record ModerationPage(
        DeskFrame desk,
        List<Line> waiting,
        @Nullable String next,
        @Nullable String first,
        @Nullable String done) {

    /** One letter; {@code kind} is a message key. */
    record Line(String href, String title, String kind, String township, String answered) {}
}
