package org.cunbu.web.desk.entries;

import java.util.List;
import org.cunbu.web.desk.DeskFrame;
import org.jspecify.annotations.Nullable;

/**
 * What an official typed in, and how late.
 *
 * @param replaces whether this official replaces lost receipts
 * @param result what became of a table of work orders, where one was just sent
 */
record EntriesPage(
        DeskFrame desk,
        List<Line> mine,
        Count unit,
        Count county,
        boolean replaces,
        @Nullable TableResult result) {

    /** @param channel message key */
    record Line(String number, String channel, String title, String happened, String recorded, boolean late) {}

    record Count(long entered, long late) {}

    /**
     * @param brought whether the letters were taken in, not only looked at
     * @param letters how many letters it holds
     * @param problem what is wrong with the file as a whole
     */
    record TableResult(
            boolean brought,
            int letters,
            List<Wrong> wrong,
            @Nullable String problem) {

        public boolean isGood() {
            return wrong.isEmpty() && problem == null;
        }
    }

    record Wrong(String message) {}
}
