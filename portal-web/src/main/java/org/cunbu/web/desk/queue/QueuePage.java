package org.cunbu.web.desk.queue;

import java.util.List;
import org.cunbu.web.desk.DeskFrame;
import org.cunbu.web.desk.Due;
import org.cunbu.web.desk.StageWord;
import org.cunbu.web.desk.cases.CasePage;
import org.jspecify.annotations.Nullable;

/**
 * The queue: letters that wait for this official, the most urgent first, and beside it the one that is open.
 *
 * @param views the ways to look at the queue: what waits for me, what my unit holds, …
 * @param next address of the next page of the list
 * @param first address of its first page, where this is a later one
 * @param open the letter shown beside the list on a wide screen
 * @param done message key of the act that was just done, said once on top
 */
public record QueuePage(
        DeskFrame desk,
        List<View> views,
        List<Line> lines,
        @Nullable String next,
        @Nullable String first,
        @Nullable CasePage open,
        @Nullable String done) {

    /** One way to look at the queue. */
    public record View(String key, String href, boolean here) {}

    /**
     * One letter in the queue.
     *
     * @param href the letter's own page
     * @param beside the queue with this letter open beside it
     */
    public record Line(
            String id,
            String href,
            String beside,
            String number,
            String title,
            String kind,
            StageWord stage,
            String place,
            String unit,
            Due due,
            int heldDays,
            int allDays,
            boolean open) {}
}
