package org.cunbu.web.desk.moderation;

import java.util.List;
import org.cunbu.web.desk.DeskFrame;
import org.jspecify.annotations.Nullable;

/** Letters that wait for a moderator: answered, and their writers agreed to publish them. */
record ModerationPage(
        DeskFrame desk, List<Line> waiting, @Nullable String done) {

    /** One letter. */
    record Line(String href, String number, String title, String unit, String township, String answered) {}
}
