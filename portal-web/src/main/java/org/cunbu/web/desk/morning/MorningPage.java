package org.cunbu.web.desk.morning;

import java.util.List;
import org.cunbu.web.desk.DeskFrame;
import org.cunbu.web.desk.Due;
import org.jspecify.annotations.Nullable;

/**
 * The morning page.
 *
 * @param today   as people say it: 11月26日（周四）
 * @param since   the last working day, from whose beginning on what went red is new
 * @param lastDay the last day of what came onto the leader's list
 */
record MorningPage(
        DeskFrame desk,
        String today,
        String since,
        List<Line> red,
        boolean moreRed,
        List<Line> escalated,
        boolean moreEscalated,
        String lastDay,
        long overdue,
        String asOf) {

    /**
     * One letter.
     *
     * @param act where the one act is done that it asks for
     */
    record Line(
            String number,
            String title,
            String href,
            String act,
            String unit,
            @Nullable String handler,
            String step,
            Due due) {}
}
