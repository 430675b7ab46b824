package org.cunbu.web.desk.entries;

import java.util.List;
import org.cunbu.web.desk.Attempt;
import org.cunbu.web.desk.DeskFrame;
import org.jspecify.annotations.Nullable;

/**
 * Photos and voice messages whose words nobody has typed yet.
 *
 * @param done message key of what was just done
 */
record TextsPage(
        DeskFrame desk,
        List<Line> waiting,
        Attempt attempt,
        @Nullable String done) {

    /** @param body message key */
    record Line(String id, int version, String number, String title, String body, String received) {}
}
